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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules about labels, as the compiler reports them: kind, line, rule and number. */
class LabelRulesTest {

    @TempDir
    private Path folder;

    @Test
    void aRightInterfaceIsLeftAlone() {
        check("""
                @Catalog("example")
                @Labels({"client", "rule", "owner"})
                public interface Rules {
                  @MetricFamily("example_rule_bytes_in_total")
                  void bytesIn(String client, String rule, String owner, long bytes);
                  @MetricFamily("example_rule_active_connections")
                  Gauge activeConnections(String client, String rule, String owner);
                  @MetricFamily("example_reject_total")
                  @Labels({"client", "rule", "owner", "reason"})
                  void rejected(String client, String rule, String owner, Reason reason);
                  @MetricFamily("example_reject_total")
                  @Labels({"client", "rule=", "owner", "reason"})
                  void ownerRejected(String client, String owner, Reason reason);
                  @RemovesSeries
                  void ruleRemoved(String client, String rule, String owner);
                  enum Reason { CONN_RATE, CONN_CONCURRENT, UDP_FLOW_RATE }
                }
                """);
    }

    @Test
    void withoutAListEachStringEnumAndIntIsALabelAndABooleanThatBearsItsName() {
        check(rules("""
                        @MetricFamily("example_cache_hits_total")
                        void hit(boolean shared, Tier tier);
                        @MetricFamily("example_cache_hits_total")
                        void hits(boolean shared, long times);
                        @MetricFamily("example_ports_gauge") // ! unknown-family
                        void unrelated();
                        @MetricFamily("example_up")
                        void up(boolean value);
                        enum Tier { HOT, COLD }
                        """));
    }

    @Test
    void aMisspeltLabelGivesOneError() {
        check(rules("""
                        @MetricFamily("example_rule_bytes_in_total")
                        void parameter(
                            String cleint, // ! unknown-label
                            String rule,
                            String owner,
                            long bytes);
                        @MetricFamily("example_rule_bytes_in_total")
                        @Labels({
                          "cleint", // ! unknown-label
                          "rule",
                          "owner"})
                        void entry(String client, String rule, String owner, long bytes);
                        @MetricFamily("example_rule_bytes_in_total")
                        @Labels({"client", "rule", "owner"})
                        void listed(String cleint, String rule, String owner, long bytes); // ! method-shape
                        @MetricFamily("example_rule_bytes_in_total")
                        @Labels({"client", "rule", "owner"})
                        void annotated(@Label("cleint") String client, String rule, String owner, long n); // ! method-shape
                        """));
    }

    @Test
    void aMissingLabelIsReportedAtTheListElseAtTheMethod() {
        check("""
                @Catalog("example")
                @Labels({"client", "rule"})
                interface Rules {
                  @MetricFamily("example_rule_bytes_in_total")
                  void byDefault(String client, String rule, long bytes); // ! missing-label
                  @MetricFamily("example_rule_bytes_in_total")
                  @Labels({"client", "owner"}) // ! missing-label
                  void listed(String client, String owner, long bytes);
                  @MetricFamily("example_rule_bytes_in_total")
                  @Labels({"client=", "rule=", "owner="})
                  void empty(long bytes);
                  @MetricFamily("example_cache_hits_total")
                  @Labels("shared")
                  void optionalIsLeftOut(boolean shared);
                }
                """, """
                @Catalog("example")
                interface Unlisted {
                  @MetricFamily("example_rule_bytes_in_total")
                  void unlisted(String client, long bytes); // ! missing-label, missing-label
                }
                """);
    }

    @Test
    void aLabelIsGivenOnce() {
        check(rules("""
                        @MetricFamily("example_build_info")
                        @Labels({
                          "version",
                          "version=1"}) // ! duplicate-label
                        void built(String version);
                        @MetricFamily("example_paths_total")
                        void requested(
                            String path,
                            String region,
                            String PATH); // ! duplicate-label
                        """));
    }

    @Test
    void aWarningDoesNotConsumeTheMatch() {
        check(rules("""
                        @MetricFamily("example_jobs_total")
                        void seen(
                            String job); // ? reserved-label // ! closed-label
                        """));
    }

    @Test
    void theFirstOfTwoErrorsAboutALabelIsTheOnlyOne() {
        check(rules("""
                        @MetricFamily("example_logins_total")
                        void syntaxBeforeUnknown(
                            @Label("user-id") long user); // ! label-syntax
                        @MetricFamily("example_logins_total")
                        void sensitiveBeforeType(
                            @Label("user_id") long user); // ! sensitive-label
                        @MetricFamily("example_targets_total")
                        void typeBeforeUnbounded(
                            @Label("target") Object target); // ! label-type
                        @MetricFamily("example_starts_total")
                        void reservedBeforeUnknown(
                            int le); // ! reserved-label
                        @MetricFamily("example_starts_total")
                        void forbiddenBeforeUnknown(
                            String proxyId); // ! forbidden-label
                        """));
    }

    @Test
    void aDetailLabelMayBeGivenOrLeftOut() {
        check(rules("""
                        @MetricFamily("example_detailed_total")
                        void answered(String client);
                        @MetricFamily("example_detailed_total")
                        void answered(String client, int port);
                        @MetricFamily("example_detailed_total")
                        @Labels({"client", "port"})
                        void listed(String client, int port);
                        """));
    }

    @Test
    void aDetailLabelNeedsABoundToo() {
        check(rules("""
                        @MetricFamily("example_detailed_total")
                        void answered(
                            String client,
                            int slot); // ! unbounded-label
                        """));
    }

    @Test
    void anEntryNeedsAParameterAndAParameterAUse() {
        check(rules("""
                        @MetricFamily("example_build_info")
                        @Labels("version")
                        void built(); // ! method-shape
                        @MetricFamily("example_build_info")
                        @Labels("version=1")
                        void builtWith(String version); // ! method-shape
                        """));
    }

    @Test
    void findingsSayWhatToDo() {
        assertThat(says("""
                                @MetricFamily("example_build_info") @Labels({"version", "git-commit"}) void a1(String version);
                                @MetricFamily("example_build_info") @Labels("Version=1") void a2();
                                @MetricFamily("example_build_info") @Labels({"version=1", "version=2"}) void a3();
                                @MetricFamily("example_build_info") void a4(String version, String le);
                                @MetricFamily("example_jobs_total") @Labels("job=ship") void a5();
                                @MetricFamily("example_starts_total") void a6(String proxyId);
                                @MetricFamily("example_build_info") void a7(String verison);
                                @MetricFamily("example_starts_total") void a8(String whatever);
                                @MetricFamily("example_logins_total") void a9(String userId);
                                @MetricFamily("example_build_info") void b1(@Label("version") long value);
                                @MetricFamily("example_build_info") void b2(@Label("version") Object value);
                                @MetricFamily("example_codes_total") void b3(String code);
                                @MetricFamily("example_modes_total") void b4(Mode mode);
                                @MetricFamily("example_modes_total") @Labels("mode=fsat") void b5();
                                @MetricFamily("example_regions_total") @Labels("region=Europe") void b6();
                                @MetricFamily("example_targets_total") void b7(String target);
                                @MetricFamily("example_build_info") void b8();
                                @MetricFamily("example_build_info") @Labels({}) void b9();
                                @MetricFamily("example_build_info") @Labels({}) void c1(String version);
                                @MetricFamily("example_build_info") @Labels("version") void c2();
                                enum Mode { FAST, SNAIL }
                                """))
                .containsExactly(
                        "label-syntax: \"git-commit\" is not a valid label name; use letters, digits and"
                                + " _, and do not begin with a digit",
                        "label-case: label Version is not in snake case; write version",
                        "duplicate-label: label version is given twice; remove one of the two",
                        "reserved-label: label le is reserved by Prometheus; use another name",
                        "reserved-label: Prometheus sets label job at each scrape, and renames yours to exported_job; use another name",
                        "forbidden-label: catalog example forbids label proxy_id (\"one value per connection; it belongs in the log\"); remove it",
                        "unknown-label: example_build_info has no label verison (did you mean version?); its labels are"
                                + " version",
                        "unknown-label: example_starts_total has no labels, so it cannot have label whatever; remove it, or add it to the family in the catalog",
                        "sensitive-label: label user_id of example_logins_total may hold personal or secret data, but the catalog records no reason for that; remove it, or add sensitive: \"the reason\" to the label in the catalog",
                        "label-type: label version cannot be of type long: a label is a String, an enum, a boolean or an int; pass an"
                                + " int, or a String",
                        "label-type: label version cannot be of type Object: a label is a String, an enum, a boolean or an int; pass"
                                + " a String that identifies it, or an enum",
                        "closed-label: label code of example_codes_total has only the values 2xx, a/b, ok, but the type String allows others; pass an enum, and write enum Code { _2XX, @LabelValue(\"a/b\") A_B, OK }",
                        "unknown-label-value: Mode.SNAIL means \"snail\", which is not a value of label mode of example_modes_total; its values are fast, slow",
                        "unknown-label-value: label mode of example_modes_total has no value \"fsat\" (did you mean fast?); its"
                                + " values are fast, slow",
                        "unknown-label-value: \"Europe\" is not a value of label region of example_regions_total; write one that matches [a-z]{2}-[0-9]",
                        "unbounded-label: label target of example_targets_total has no bound, so its"
                                + " series could grow without end; add max: N to the label in the catalog, or pass"
                                + " an enum",
                        "missing-label: example_build_info needs label version; add a parameter of that name",
                        "missing-label: example_build_info needs label version; add \"version\" to @Labels and a parameter of"
                                + " that name",
                        "missing-label: example_build_info needs label version; add \"version\" to @Labels",
                        "method-shape: c2() has no parameter for label version; rename or add the parameter, or set a constant value with \"version=…\" in @Labels");
    }

    /** Obeying the remedy records the value, and does not lose it. */
    @Test
    void anIntThatIsNoLabelOfItsFamilyMayBeTheValue() {
        assertThat(says("""
                                @MetricFamily("example_starts_total") void started(int items);
                                @MetricFamily("example_modes_total") void changed(Mode mode, int times);
                                @MetricFamily("example_handshake_seconds") void shaken(int millis);
                                @MetricFamily("example_build_info") void built(String version, int number);
                                enum Mode { FAST, SLOW }
                                """))
                .containsExactly(
                        "unknown-label: example_starts_total has no label items, and an int is always a label; if it is"
                                + " the value to record, make items a long",
                        "unknown-label: example_modes_total has no label times, and an int is always a label; if it is"
                                + " the value to record, make times a long",
                        "unknown-label: example_handshake_seconds has no label millis, and an int is always a label;"
                                + " if it is the value to record, make millis a Duration",
                        "unknown-label: example_build_info has no label number; its labels are version");
    }

    @Test
    void soMayAnIntThatIsListedByMistake() {
        assertThat(says("""
                                @MetricFamily("example_starts_total") @Labels("items") void started(int items);
                                @MetricFamily("example_modes_total") @Labels({"mode", "times"}) void changed(Mode mode, int times);
                                @MetricFamily("example_starts_total") void startedMore(@Label("items") int number);
                                @MetricFamily("example_build_info") @Labels({"version", "number"}) void built(String version, int number);
                                enum Mode { FAST, SLOW }
                                """))
                .containsExactly(
                        "unknown-label: example_starts_total has no label items, and an int is always a label; if it is"
                                + " the value to record, remove \"items\" from @Labels and make items a long",
                        "unknown-label: example_modes_total has no label times, and an int is always a label; if it is"
                                + " the value to record, remove \"times\" from @Labels and make times a long",
                        "unknown-label: example_starts_total has no label items, and an int is always a label; if it is"
                                + " the value to record, remove @Label and make number a long",
                        "unknown-label: example_build_info has no label number; its labels are version");
    }

    @Test
    void aLongWithTheNameOfALabelIsNotTheValue() {
        check(rules("""
                        @MetricFamily("example_build_info")
                        void built(
                            long version); // ! label-type
                        @MetricFamily("example_build_info")
                        @Labels("version")
                        void listed(
                            long version); // ! label-type
                        """));
    }

    @Test
    void theParameterWithTheExactNameOfAnEntryIsMeant() {
        check(rules("""
                        @MetricFamily("example_build_info")
                        @Labels("version")
                        void built(long Version, String version); // ! method-shape
                        """));
    }

    @Test
    void aConstantMeansTheValueThatEqualsItsNameElseTheOnlySimilarOne() throws IOException {
        Path catalog = folder.resolve("shop.yaml");
        Files.writeString(catalog, """
                catalog: shop
                families:
                  - name: shop_orders_total
                    type: counter
                    help: Orders.
                    labels: {code: {values: [a, A, b-c, b_c, 'on', 'null']}}
                """);
        assertThat(ordered(catalog, "enum Code { A, a, ON, NULL }")).isEmpty();
        assertThat(ordered(catalog, "enum Code { B_C, A }"))
                .containsExactly("unknown-label-value: Code.B_C may mean each of the values b-c, b_c of label code of"
                        + " shop_orders_total; put @LabelValue on it with the one that is meant");
        assertThat(ordered(catalog, "enum Code { @LabelValue(\"b-c\") B_C, @LabelValue(\"b_c\") B_C_ }"))
                .isEmpty();
        assertThat(ordered(catalog, "enum Code { ON, @LabelValue(\"on\") YES }"))
                .containsExactly("unknown-label-value: Code.ON and Code.YES both mean \"on\" of label code of"
                        + " shop_orders_total; put @LabelValue on one of them with another value");
    }

    private static List<String> ordered(Path catalog, String constants) {
        String members = "@MetricFamily(\"shop_orders_total\") void ordered(Code code);\n" + constants;
        String source = rules(members).replace("@Catalog(\"example\")", "@Catalog(\"shop\")");
        return messages(compiler("-Ametricwright.catalogs=" + catalog).compile(sources(source)));
    }
}
