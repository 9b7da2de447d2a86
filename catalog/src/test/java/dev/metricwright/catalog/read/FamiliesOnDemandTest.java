package dev.metricwright.catalog.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Families;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.write.CatalogCompiler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FamiliesOnDemandTest {

    private static final String BOTH = """
            {"catalog":"shop","families":[
            {"name":"shop_orders_total","type":"counter","help":"Orders","labels":{"region":{"values":["eu","\\"]}{["]}}},
            {"type":"gauge","buckets":[[{"name":"no"}]],"name":"shop_queue","help":"Waiting"}
            ],"max_series":10}""";

    private static CatalogReading checked(String json) {
        return CatalogReader.readChecked("shop.json", json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"portunus", "ops-proxy", "bff", "pipelock", "hexon"})
    void aCatalogIsTheSameWhetherItsFamiliesAreReadAtOnceOrLater(String name) throws Exception {
        Path yaml = ReferenceCatalogTest.RESOURCES.resolve("reference/" + name + ".yaml");
        byte[] json =
                CatalogCompiler.json(yaml.toString(), Files.readAllBytes(yaml)).getBytes(StandardCharsets.UTF_8);

        assertThat(CatalogReader.readChecked("x.json", json)).isEqualTo(CatalogReader.read("x.json", json));
    }

    @Test
    void aFamilyIsReadWhenItIsAskedForAndOnce() {
        Catalog catalog = checked(BOTH).catalog().orElseThrow();

        Family orders = catalog.family("shop_orders_total").orElseThrow();
        assertThat(orders.label("region").orElseThrow().origin()).hasToString("shop.json:2:72");
        assertThat(catalog.family("shop_orders_total").orElseThrow()).isSameAs(orders);
        assertThat(catalog.families().get(0)).isSameAs(orders);
        assertThat(catalog.families()).hasSize(2);
        assertThat(catalog.family("no")).isEmpty();
        assertThat(catalog.maxSeries()).hasValue(10);
    }

    @Test
    void ofAFamilyThatWasDamagedSinceItIsSaidWhereAndWhatToDo() {
        Catalog catalog = checked(BOTH).catalog().orElseThrow();

        assertThatIllegalStateException()
                .isThrownBy(() -> catalog.family("shop_queue"))
                .withMessage(
                        "the jar of Metricwright is damaged, at shop.json:3:17: a gauge cannot have buckets; remove 'buckets', or change the type to histogram; download the jar again");
    }

    @Test
    void aFileThatEndsTooEarlyIsReportedAtOnce() {
        assertThat(checked(BOTH.substring(0, BOTH.indexOf("Waiting"))).mistakes())
                .extracting(Finding::message)
                .containsExactly("invalid JSON: the file ends inside a string; close the string with a double quote");
    }

    /**
     * A family is the same whether it is looked up by name or by position. If several have one name, the first is
     * found.
     */
    @Test
    void familiesThatThereAreAlreadyAreKeptAsTheyAre() {
        Family orders = checked(BOTH).catalog().orElseThrow().families().get(0);
        Families families = Families.of(List.of(orders, orders));

        assertThat(families).containsExactly(orders, orders);
        assertThat(families.named("shop_orders_total").orElseThrow()).isSameAs(orders);
    }

    @Property(tries = 500)
    void damageOfAnyKindIsReportedAsSuch(@ForAll long seed) {
        try {
            checked(Mutation.of(BOTH, new Random(seed))).catalog().ifPresent(catalog -> catalog.families()
                    .forEach(family -> assertThat(family.name()).isNotEmpty()));
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageStartingWith("the jar of Metricwright is damaged, at shop.json:");
        }
    }
}
