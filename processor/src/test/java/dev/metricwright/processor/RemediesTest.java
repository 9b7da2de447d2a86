package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.check;
import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.messages;
import static dev.metricwright.processor.Compilations.rules;
import static dev.metricwright.processor.Compilations.says;
import static dev.metricwright.processor.Compilations.sources;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Following the remedy in a message removes the finding. */
class RemediesTest {

    @TempDir
    private Path folder;

    /** Returns the text that one message has for the group of a pattern. */
    private static String proposed(List<String> messages, String pattern) {
        assertThat(messages).hasSize(1);
        Matcher proposal = Pattern.compile(pattern).matcher(messages.get(0));
        assertThat(proposal.find()).as(messages.get(0)).isTrue();
        return proposal.group(1);
    }

    @Test
    void theEnumOfAClosedLabelIsToBePasted() {
        String method = "@MetricFamily(\"example_codes_total\") void answered(%s code);\n";
        String constants = proposed(says(method.formatted("String")), "write (enum .*)$");
        check(rules(method.formatted("Code") + constants));
    }

    @Test
    void theNameThatIsNearestIsTheOneThatWasMeant() {
        String method = "@MetricFamily(\"%s\") void built(String %s);\n";
        String family = proposed(
                says(method.formatted("example_buildinfo", "version")), "did you mean (example_build_info)\\?");
        String label = proposed(says(method.formatted(family, "verison")), "did you mean (\\w+)\\?");
        check(rules(method.formatted(family, label)));
    }

    @Test
    void theBoundsOfAHistogramAreToBePasted() {
        String method = "@MetricFamily(value = \"example_body_bytes\"%s) void body(long bytes);\n";
        String bounds = proposed(says(method.formatted("")), "write (buckets = \\{.*?})");
        check(rules(method.formatted(", " + bounds)));
    }

    @Test
    void theTypeOfAFamilyInNoCatalogIsToBePasted() {
        String method = "@MetricFamily(value = \"example_bites_total\", help = \"Bites.\"%s) void bitten();\n";
        List<String> said =
                messages(compiler("-Ametricwright.unlisted=allow").compile(sources(rules(method.formatted("")))));
        String type = proposed(said, "; write (type = .*)$");
        check(compiler("-Ametricwright.unlisted=allow"), rules(method.formatted(", " + type)));
    }

    @Test
    void theHelpTextOfTheCatalogIsToBePasted() throws IOException {
        Path catalog = Files.writeString(folder.resolve("shop.yaml"), """
                catalog: shop
                families: [{name: shop_sales_total, type: counter, help: 'Sales, "net".'}]
                """);
        String option = "-Ametricwright.catalogs=" + catalog;
        String interfaceOfShop = """
                @Catalog("shop")
                interface Shop {
                  @MetricFamily(value = "shop_sales_total", help = %s)
                  void sold();
                }
                """;
        List<String> said = messages(compiler(option).compile(sources(interfaceOfShop.formatted("\"Sales.\""))));
        check(compiler(option), interfaceOfShop.formatted(proposed(said, "or write (\".*\")$")));
    }

    /** All text except the parts that the message leaves to the user, which are {@code …}. */
    @Test
    void theFamiliesThatACatalogLacksAreToBePasted() throws IOException {
        String interfaceOfShop = """
                @Catalog("shop")
                interface Shop {
                  @MetricFamily("shop_sales_total")
                  void sold(String store, int till, Kind kind, long number);
                  @MetricFamily(value = "shop_queue_heads", help = "Who waits: \\"all\\".", unit = "heads")
                  void waiting(double heads);
                  @MetricFamily("shop_build_info")
                  @Labels({"version", "commit=none"})
                  void built(String version);
                  enum Kind { CASH, @LabelValue("credit card") CARD }
                }
                """;
        Path catalog = folder.resolve("shop.yaml");
        StringBuilder families = new StringBuilder("catalog: shop\nfamilies:\n");
        Files.writeString(catalog, "catalog: shop\nfamilies: []\n");
        String option = "-Ametricwright.catalogs=" + catalog;
        for (String message : messages(compiler(option).compile(sources(interfaceOfShop)))) {
            families.append(proposed(List.of(message), "add this to the families of the catalog: (- \\{.*})$")
                            .replace("max: …", "max: 9")
                            .replace("…", "Something."))
                    .append('\n');
        }
        Files.writeString(catalog, families);
        assertThat(families.toString().lines()).hasSize(5);
        check(compiler(option), interfaceOfShop);
    }
}
