package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.check;
import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.messages;
import static dev.metricwright.processor.Compilations.rules;
import static dev.metricwright.processor.Compilations.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules about the family that a method names, and about the other values of its annotation. */
class FamilyRulesTest {

    @Test
    void aFamilyThatTheCatalogLacksIsReportedAtItsName() {
        check(rules("""
                        @MetricFamily(
                            "example_start_total") // ! unknown-family
                        void started();
                        @MetricFamily("example_starts_total")
                        void startedRightly();
                        """));
    }

    @Test
    void itComesWithTheNearestNameAndWithTheYamlToAddIt() {
        assertThat(says("""
                                @MetricFamily("example_start_total") void started(String zone, int port, long n);
                                @MetricFamily(value = "far_off", help = "Far off.") void farOff(double value);
                                @MetricFamily(value = "walk_seconds", unit = "seconds") void walked(Duration time);
                                @MetricFamily("house_info") @Labels({"street", "number=1"}) void house(String street);
                                """))
                .containsExactly(
                        "unknown-family: example_start_total is not in catalog example (did you mean example_starts_total?); correct the name or, if the family is new, add this to the families of the catalog: - {name: example_start_total, type: counter, help: …, labels: {zone: {max: …}, port: {max: …}}}",
                        "unknown-family: far_off is not in catalog example; correct the name or, if the family is new, add this to the families of the catalog: - {name: far_off, type: gauge, help: \"Far off.\"}",
                        "unknown-family: walk_seconds is not in catalog example; correct the name or, if the family is new, add this to the families of the catalog: - {name: walk_seconds, type: histogram, unit: seconds, help: …}",
                        "unknown-family: house_info is not in catalog example; correct the name or, if the family is new, add this to the families of the catalog: - {name: house_info, type: info, help: …, labels: {street: {max: …}, number: {max: …}}}");
    }

    @Test
    void aNameThatNoCatalogCanContainIsNotProposedForOne() {
        assertThat(says("""
                                @MetricFamily("") void empty();
                                @MetricFamily("far off") void farOff(double value);
                                @MetricFamily("example-starts-total") void started();
                                """))
                .satisfiesExactly(
                        empty -> assertThat(empty)
                                .startsWith("name-syntax: \"\" is not a valid family name; use letters, digits and _"),
                        farOff -> assertThat(farOff)
                                .startsWith("name-syntax: \"far off\" is not a valid family name; use letters, digits"),
                        started -> assertThat(started)
                                .startsWith("unknown-family: example-starts-total is not in catalog example"
                                        + " (did you mean example_starts_total?); correct the name"));
    }

    @Test
    void inTheYamlALabelThatAnEnumOrABooleanGivesIsClosed() {
        assertThat(says("""
                                enum Way { ON_FOOT, @LabelValue("by car") CAR, @LabelValue("true") SURELY }
                                @MetricFamily("walks_total") void walked(Way way, String street, @Label("led") boolean led);
                                @MetricFamily("rides_total") @Labels({"way", "far", "led=no"}) void rode(Way way, boolean far);
                                """))
                .containsExactly(
                        "unknown-family: walks_total is not in catalog example; correct the name or, if the family is new, add this to the families of the catalog: - {name: walks_total, type: counter, help: …, labels: {way: {values: [on_foot, \"by car\", \"true\"]}, street: {max: …}, led: {values: [\"true\", \"false\"]}}}",
                        "unknown-family: rides_total is not in catalog example; correct the name or, if the family is new, add this to the families of the catalog: - {name: rides_total, type: counter, help: …, labels: {way: {values: [on_foot, \"by car\", \"true\"]}, far: {values: [\"true\", \"false\"]}, led: {max: …}}}");
    }

    @Test
    void anAliasIsNotTheRealName() {
        check(rules("""
                        @MetricFamily("example.sql_queries_total") // ! alias-used
                        void queried();
                        @MetricFamily("example_sql_queries_total")
                        void queriedRightly();
                        """));
        assertThat(says("@MetricFamily(\"example.sql_queries_total\") void queried();"))
                .containsExactly(
                        "alias-used: documents call this family example.sql_queries_total, but it is exposed as"
                                + " example_sql_queries_total; write example_sql_queries_total");
    }

    @Test
    void anAliasThatIsOnlyWarnedAboutIsStillNotInTheCatalog() {
        check(compiler("-Ametricwright.severity=alias-used:warning"), rules("""
                        @MetricFamily("example.sql_queries_total") // ? alias-used // ! unknown-family
                        void queried();
                        """));
    }

    @Test
    void aFamilyThatAnInterfaceNamesIsThatOfItsMethodsAndReportedOnce() {
        check("""
                @Catalog("example")
                @MetricFamily("example_operator_requests_total")
                interface Requests {
                  @Labels({"outcome=allow", "reason=ok"})
                  void allowed();
                  @Labels({"outcome=deny", "reason"})
                  void denied(Reason reason);
                  @MetricFamily("example_starts_total")
                  void started();
                  @RemovesSeries
                  void gone(Reason reason);
                  enum Reason { EXPIRED, FORBIDDEN }
                }
                """, """
                @Catalog("example")
                @MetricFamily("example_operator_request_total") // ! unknown-family
                interface Wrong {
                  void one(String client);
                  void two(int port);
                }
                """);
    }

    @Test
    void statedPropertiesMustAgreeWithTheCatalog() {
        check(rules("""
                        @MetricFamily(
                            value = "example_handshake_seconds",
                            type = MetricType.GAUGE, // ! type-mismatch
                            unit = "milliseconds", // ! unit-mismatch
                            help = "Handshakes.") // ? help-mismatch
                        void shook(Duration time);
                        @MetricFamily(
                            value = "example_handshake_seconds",
                            type = MetricType.HISTOGRAM,
                            unit = "seconds",
                            help = "Handshake time.",
                            buckets = {0.001, 0.01, 0.1, 1, 10})
                        void shookRightly(Duration time);
                        @MetricFamily(value = "example_starts_total", type = MetricType.CATALOG, unit = "", help = "")
                        void started();
                        """));
    }

    @Test
    void theDisagreementIsToldWithWhatToWrite() {
        assertThat(says("""
                                @MetricFamily(value = "example_build_info", type = MetricType.GAUGE) void built(String version);
                                @MetricFamily(value = "example_handshake_seconds", unit = "ms") void shook(Duration time);
                                @MetricFamily(value = "example_starts_total", unit = "starts") void started();
                                @MetricFamily(value = "example_up", help = "Up.") void up(boolean up);
                                """))
                .containsExactly(
                        "type-mismatch: example_build_info is a gauge here, but an info family in catalog example; remove the type, or write MetricType.INFO",
                        "unit-mismatch: the unit of example_handshake_seconds is ms here, but seconds in catalog example; remove the unit, or write \"seconds\"",
                        "unit-mismatch: the unit of example_starts_total is starts here, but none in catalog example; remove the unit",
                        "help-mismatch: the help text of example_up differs from the one in catalog example; remove it here, or write \"Whether it runs.\"");
    }

    @Test
    void aWrongTypeEndsWhatDependsOnItAlone() {
        check(rules("""
                        @MetricFamily(
                            value = "example_rule_bytes_in_total",
                            type = MetricType.HISTOGRAM, // ! type-mismatch
                            buckets = {3, 2, 1})
                        Gauge bytes(
                            String client,
                            String rule,
                            String ownr, // ! unknown-label
                            Duration value);
                        """));
    }

    @Test
    void aWrongUnitLeavesTheShapeToBeChecked() {
        check(rules("""
                        @MetricFamily(
                            value = "example_handshake_seconds",
                            unit = "bytes") // ! unit-mismatch
                        void shook(long bytes);
                        @MetricFamily(
                            value = "example_peek_duration_seconds",
                            unit = "bytes", // ! unit-mismatch
                            buckets = {3})
                        void peeked(String client, int port); // ! method-shape
                        """));
    }

    @Test
    void aSummaryIsReportedAtItsNameInEachMethodWhateverItsShape() {
        check(rules("""
                        enum Zone { NORTH, SOUTH }
                        @MetricFamily("example_reply_seconds") // ! not-recordable
                        void replied(Zone zone, Duration took);
                        @MetricFamily("example_reply_seconds") // ! not-recordable
                        Histogram replies(Zone zone);
                        @MetricFamily(value = "example_reply_seconds", // ! not-recordable
                            type = MetricType.GAUGE)
                        void reply(Zone zone);
                        """));
    }

    @Test
    void aDeprecatedFamilyIsWarnedAboutUnlessItIsExcusedOrSilenced() {
        check(rules("""
                        @MetricFamily("example_old_total") // ? deprecated-family
                        void old();
                        @MetricFamily("example_silent_old_total")
                        void excused();
                        @SuppressWarnings("metricwright:deprecated-family")
                        @MetricFamily("example_old_total")
                        void silenced();
                        @SuppressWarnings("metricwright:help-mismatch")
                        @MetricFamily("example_old_total") // ? deprecated-family
                        void silencedOtherwise();
                        """), """
                @SuppressWarnings({"unused", "metricwright:deprecated-family"})
                interface Silenced {
                  @Catalog("example")
                  interface Inner {
                    @MetricFamily("example_old_total")
                    void silenced();
                  }
                }
                """);
        assertThat(says("@MetricFamily(\"example_old_total\") void old();"))
                .containsExactly(
                        "deprecated-family: example_old_total is deprecated since 1.3; record example_starts_total");
    }

    @Test
    void anErrorIsNotSilenced() {
        check(rules("""
                        @SuppressWarnings("metricwright:unknown-family")
                        @MetricFamily("example_nope") // ! unknown-family
                        void nope();
                        """));
    }

    @Test
    void theNamesOfACatalogOfTheUserAreCheckedWhereTheyAreUsed(@TempDir Path folder) throws IOException {
        Path catalog = Files.writeString(folder.resolve("orders.yaml"), """
                catalog: orders
                families:
                  - {name: orders_placed, type: counter, help: Orders.}
                  - {name: orders-foo, type: gauge, help: Foo.}
                  - {name: orders_wait_seconds, type: histogram, unit: seconds, help: Wait., buckets: {bounds: [1]}}
                  - {name: orders_wait_seconds_count, type: counter, help: Waits., allow: {counter-suffix: old, reserved-suffix: old}}
                  - {name: orders_old, type: counter, help: Orders., allow: {counter-suffix: a dashboard needs it}}
                  - {name: orders_silent_total, type: counter}
                  - {name: never_named, type: counter}
                """);
        Compilation compilation = check(compiler("-Ametricwright.catalogs=" + catalog), """
                @Catalog("orders")
                interface Rules {
                  @MetricFamily("orders_placed") void placed(); // ! counter-suffix
                  @MetricFamily("orders_placed") void placedMore(long orders);
                  @MetricFamily("orders-foo") void foo(long d); // ! name-syntax
                  @MetricFamily("orders_wait_seconds") void waited(Duration time);
                  @MetricFamily("orders_wait_seconds_count") void counted(); // ! exposition-collision
                  @MetricFamily("orders_old") void old();
                  @MetricFamily("orders_silent_total") void silent(); // ? help-missing
                }
                """);
        assertThat(messages(compilation))
                .containsExactly(
                        "counter-suffix: orders_placed is a counter, but its name does not end in _total; call it orders_placed_total",
                        "name-syntax: \"orders-foo\" is not a valid family name; use letters, digits and _, and do not begin with a digit (a colon is reserved for recording rules)",
                        "exposition-collision: orders_wait_seconds_count and orders_wait_seconds both claim the name orders_wait_seconds_count when they are exposed; rename one of them",
                        "help-missing: orders_silent_total has no help text; say in a sentence what it counts or measures");
    }
}
