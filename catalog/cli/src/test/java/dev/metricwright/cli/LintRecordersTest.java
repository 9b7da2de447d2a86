package dev.metricwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorders that were compiled separately, compared with each other and with catalogs. */
class LintRecordersTest {

    private static final String RECORDERS = "dev/metricwright/recorders/";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int lint(Object... args) {
        String[] texts = Stream.concat(Stream.of("lint"), Stream.of(args).map(Object::toString))
                .toArray(String[]::new);
        return Metricwright.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    /** Returns a class folder with the recorder of an interface. */
    private Path classes(String name, String recorder, String... families) throws IOException {
        Path classes = folder.resolve(name);
        Files.createDirectories(classes.resolve(RECORDERS));
        Files.createDirectories(classes.resolve("acme"));
        Files.writeString(classes.resolve(recorder.replace('.', '/') + "Recorder.class"), "");
        Files.writeString(
                classes.resolve(RECORDERS + recorder + ".json"),
                "{\"format\":1,\"interface\":\"" + recorder + "\",\"families\":[\n" + String.join(",\n", families)
                        + "\n]}\n");
        return classes;
    }

    private static String family(String type, String version, String more) {
        String catalog = version.isEmpty() ? "" : ",\"catalog\":{\"name\":\"shop\",\"version\":\"" + version + "\"}";
        return "{\"name\":\"shop_a\",\"type\":\"" + type + "\"" + catalog + more + "}";
    }

    private static String labels(String labels) {
        return ",\"labels\":[" + labels.replace('\'', '"') + "]";
    }

    private Path catalog(String family) throws IOException {
        return Files.writeString(
                folder.resolve("shop.yaml"), "catalog: shop\nversion: \"1.4\"\nfamilies:\n" + family + "\n");
    }

    private String finding(String classes, String rule, String text) {
        return folder.resolve(classes) + "/" + RECORDERS + "acme." + (classes.equals("one") ? "One" : "Two")
                + ".json:2:1: error: [metricwright:" + rule + "] shop_a " + text;
    }

    @Test
    void recordersThatAgreeAreNothingToSpeakOf() throws IOException {
        Path one = classes("one", "acme.One", family("counter", "1.3", labels("{'name':'a','values':['x','y']}")));
        Path two = classes(
                "two",
                "acme.Two",
                family("counter", "1.4", labels("{'name':'a','values':['y','x']}") + ",\"max_series\":7"));
        assertThat(lint("--recorders", one + File.pathSeparator + two)).isZero();
        assertThat(lint("--recorders", one, "--recorders", two)).isZero();
        assertThat(lines()).isEmpty();
        assertThat(err).hasToString("");
    }

    @Test
    void bothRecordersThatDisagreeAreNamedWithTheirPlacesAndAllThatDiffers() throws IOException {
        Path one = classes(
                "one",
                "acme.One",
                family("counter", "1.3", ",\"unit\":\"bytes\"" + labels("{'name':'a','open':true}")));
        Path two = classes("two", "acme.Two", family("gauge", "1.4", labels("")));
        assertThat(lint("--recorders", one, "--recorders", two)).isOne();
        assertThat(lines())
                .containsExactly(
                        finding(
                                "two",
                                "definition-conflict",
                                "is defined differently by acme.One in " + one
                                        + " (catalog shop 1.3) and by acme.Two in " + two
                                        + " (catalog shop 1.4), but a registry accepts one definition: type counter versus gauge, unit bytes versus none, labels a versus none; compile both against the same version"));
    }

    @Test
    void familiesInNoCatalogAreComparedToo() throws IOException {
        Path one = classes("one", "acme.One", family("histogram", "", labels("") + ",\"buckets\":[1.0,2.5]"));
        Path two = classes("two", "acme.Two", family("histogram", "1.4", labels("") + ",\"buckets\":[1.0]"));
        assertThat(lint("--recorders", one, "--recorders", two)).isOne();
        assertThat(lines())
                .containsExactly(
                        finding(
                                "two",
                                "definition-conflict",
                                "is defined differently by acme.One in " + one + " (in no catalog) and by acme.Two in "
                                        + two
                                        + " (catalog shop 1.4), but a registry accepts one definition: buckets {1, 2.5} versus {1}; make the two agree, or give one of the families another name"));
    }

    @Test
    void aRecorderWhoseCatalogDefinesItsFamilyOtherwiseByNowIsOutdated() throws IOException {
        Path shop = catalog(
                "  - {name: shop_a, type: gauge, help: h, labels: {a: {values: [x, z]}, b: {optional: true, max: 2}}}");
        Path one = classes(
                "one",
                "acme.One",
                family("gauge", "1.3", labels("{'name':'a','values':['x','y']},{'name':'b','open':true,'max':9}")));
        assertThat(lint("--recorders", one, shop)).isOne();
        assertThat(lines())
                .containsExactly(
                        finding(
                                "one",
                                "definition-outdated",
                                "is defined differently by acme.One in " + one
                                        + " (catalog shop 1.3) and by catalog shop 1.4 at "
                                        + shop
                                        + ":4:12: label a with y, without z versus with z, without y, label b required versus optional; compile the interface against catalog shop 1.4"));
    }

    @Test
    void soIsOneWhoseCatalogHasItsFamilyNoMore() throws IOException {
        Path shop = catalog("  []");
        Path one = classes("one", "acme.One", family("gauge", "1.3", labels("")));
        assertThat(lint("--recorders", one, shop)).isOne();
        assertThat(lines())
                .containsExactly(finding(
                        "one",
                        "definition-outdated",
                        "is recorded by acme.One in " + one
                                + " (catalog shop 1.3), but catalog shop 1.4 at " + shop
                                + " does not contain it; stop recording it, or add it to the catalog"));
    }

    @Test
    void aRecorderOfAnotherCatalogIsNotHeldAgainstThisOne() throws IOException {
        Path mall = Files.writeString(folder.resolve("mall.yaml"), "catalog: mall\nfamilies: []\n");
        assertThat(lint("--recorders", classes("one", "acme.One", family("gauge", "1.3", labels(""))), mall))
                .isZero();
        assertThat(lint("--recorders", classes("two", "acme.Two", family("gauge", "", labels(""))), mall))
                .isZero();
        assertThat(lines()).isEmpty();
    }

    @Test
    void whatRulesThatWereOffLetARecorderPassIsHeldAgainstOtherRecordersAlone() throws IOException {
        Path shop = catalog("  - {name: shop_a, type: gauge, help: h, labels: {a: {values: [x]}}}");
        Path one =
                classes("one", "acme.One", family("gauge", "1.4", labels("{'name':'a','values':['x'],'opened':true}")));
        assertThat(lint("--recorders", one, shop)).isZero();
        Path two = classes("two", "acme.Two", family("gauge", "1.4", labels("{'name':'a','values':['x']}")));
        assertThat(lint("--recorders", one, "--recorders", two, shop)).isOne();
        assertThat(lines())
                .singleElement()
                .asString()
                .contains("definition-conflict", ": label a open versus closed; make the two agree");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                {max: 2}                                | 0 |
                {max: 3}                                | 1 | buckets {1, 2} versus the last is 3;
                {min: 1, require: [1.5], max_count: 4}  | 1 | buckets {1, 2} versus the first is 1, with 1.5, at most 4;
                {bounds: [1, 2, 4]}                     | 1 | buckets {1, 2} versus exactly {1, 2, 4};
                {max: 3}, allow: {bucket-range: agreed} | 0 |
                """)
    void bucketsMayBeWhatTheCatalogAdmits(String rule, int exit, String difference) throws IOException {
        Path shop = catalog("  - {name: shop_a, type: histogram, help: h, buckets: " + rule + "}");
        Path one = classes("one", "acme.One", family("histogram", "1.4", labels("") + ",\"buckets\":[1.0,2.0]"));
        assertThat(lint("--recorders", one, shop)).isEqualTo(exit);
        if (exit == 0) {
            assertThat(out.toString()).doesNotContain("definition-outdated");
        } else {
            assertThat(lines()).singleElement().asString().contains("definition-outdated", ": " + difference);
        }
    }

    @Test
    void aFileThatCannotBeReadFailsTheCheck() throws IOException {
        Path one = classes("one", "acme.One", "{}");
        assertThat(lint("--recorders", one)).isOne();
        assertThat(lines())
                .containsExactly(
                        one + "/" + RECORDERS
                                + "acme.One.json:2:1: error: [metricwright:recorder-unreadable] the description of a recorder is damaged: a family has no key 'name'; compile its interface again, in a clean build");
    }

    /** Maven and Gradle delete the classes of a deleted interface, but not the description of its recorder. */
    @Test
    void aDescriptionWhoseClassesAreGoneIsIgnoredWithANote() throws IOException {
        Path one = classes("one", "acme.One", family("counter", "1.3", labels("")));
        Path two = classes("two", "acme.Two", family("gauge", "1.4", labels("")));
        Files.delete(two.resolve("acme/TwoRecorder.class"));
        assertThat(lint("--recorders", one, "--recorders", two)).isZero();
        assertThat(lines()).isEmpty();
        assertThat(err.toString().lines())
                .containsExactly("note: " + two + "/" + RECORDERS + "acme.Two.json is ignored, because the class of its"
                        + " recorder no longer exists; delete the file, or compile in a clean build");
    }

    private static final String ALERTS = """
              - {name: shop_a, type: counter, help: h}
              - {name: shop_refunds, type: counter, help: h}
              - {name: shop_reply_seconds, type: summary, unit: seconds, help: h}
            alerts:
              - {name: A, expr: 'rate(shop_a[5m]) > 1', summary: s}
              - {name: B, expr: 'rate(shop_refunds[5m]) > 1', summary: s}
              - {name: C, expr: 'rate(shop_reply_seconds_count[5m]) > 1', summary: s}
              - {name: Own, expr: 'rate(metricwright_rejected_total[5m]) > 1', summary: s}
            """;

    @Test
    void anAlertOnAFamilyThatNoRecorderRecordsNeverFires() throws IOException {
        Path shop = catalog(ALERTS);
        Path one = classes("one", "acme.One", family("counter", "1.4", labels("")));

        assertThat(lint("--recorders", one, shop, "--severity", "counter-suffix:off"))
                .isOne();
        assertThat(lines())
                .containsExactly(shop
                        + ":9:5: error: [metricwright:never-fires] alert B: shop_refunds is in catalog shop, but no recorder in"
                        + " --recorders records it, so that it has no series; record it, move it to 'external_families' if"
                        + " something else exposes it, or name its recorder in --recorders (in 'expr' at 1:6)");
    }

    @Test
    void aCatalogOfWhichNothingIsRecordedBelongsToAnotherApplication() throws IOException {
        Path shop = catalog(ALERTS);
        Path one =
                classes("one", "acme.One", family("counter", "1.4", labels("")).replace("\"shop\"", "\"mall\""));

        assertThat(lint("--recorders", one, shop, "--severity", "counter-suffix:off"))
                .isZero();
        assertThat(lines()).isEmpty();
    }

    @Test
    void nothingIsSaidOfWhatIsRecordedIfARecorderCannotBeRead() throws IOException {
        Path shop = catalog(ALERTS);
        Path one = classes("one", "acme.One", family("counter", "1.4", labels("")));
        Path two = classes("two", "acme.Two", "{}");

        assertThat(lint("--recorders", one, "--recorders", two, shop, "--severity", "counter-suffix:off"))
                .isOne();
        assertThat(lines()).singleElement().asString().contains("recorder-unreadable");
    }
}
