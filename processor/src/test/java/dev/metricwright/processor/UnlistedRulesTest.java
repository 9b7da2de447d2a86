package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.catalogs;
import static dev.metricwright.processor.Compilations.check;
import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.messages;
import static dev.metricwright.processor.Compilations.rules;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that also apply to families in no catalog. */
class UnlistedRulesTest {

    private static Compiler allowing(String... more) {
        return compiler(Stream.concat(Stream.of("-Ametricwright.unlisted=allow"), Arrays.stream(more))
                .toArray(String[]::new));
    }

    @Test
    void allMethodsOfAFamilyHaveTheLabelsOfTheFirst() {
        Compilation compilation = check(allowing(), rules("""
                        @MetricFamily(value = "example_bites_total", type = MetricType.COUNTER, help = "Bites.")
                        @Labels(value = {"dog", "tail_wagged"}, maxSeries = 100)
                        void bitten(String dog, boolean tailWagged);
                        @MetricFamily("example_bites_total")
                        void bittenAgain(boolean tail_wagged, String dog);
                        @MetricFamily("example_bites_total")
                        @Labels("dog") // ! missing-label
                        void bittenBy(String dog);
                        @MetricFamily("example_bites_total")
                        void bittenLately(
                            String dgo, // ! unknown-label
                            boolean tailWagged);
                        """));
        assertThat(messages(compilation))
                .containsExactly(
                        "missing-label: example_bites_total needs label tail_wagged; add \"tail_wagged\" to @Labels and a"
                                + " parameter of that name",
                        "unknown-label: example_bites_total has no label dgo (did you mean dog?), because bitten(), the first method that records it, does not declare it; give all of its methods the same labels");
    }

    @Test
    void theRulesAboutLabelsApply() {
        check(allowing(), rules("""
                        @MetricFamily(value = "example_bites_total", type = MetricType.COUNTER, help = "Bites.")
                        @Labels(value = {
                            "dog-name=rex", // ! label-syntax
                            "tailLength=1", // ! label-case
                            "color=red", "color=blue", // ! duplicate-label
                            "le=1", // ! reserved-label
                            "job=x", // ? reserved-label
                            "email=x", // ! sensitive-label
                            "proxy_id=1"}) // ! forbidden-label
                        void bitten();
                        @MetricFamily(value = "example_licks_total", type = MetricType.COUNTER, help = "Licks.")
                        void licked(
                            @Label("dog") Object dog); // ! label-type
                        """));
        check(allowing(catalogs("common")), """
                @Catalog("common")
                interface Rules {
                  @MetricFamily(value = "common_bites_total", type = MetricType.COUNTER, help = "Bites.")
                  void bitten(
                      @Label("node") boolean node); // ! common-label-passed
                }
                """);
    }

    @Test
    void openLabelsNeedABudget() {
        Compilation compilation = check(allowing(), rules("""
                        @MetricFamily(value = "example_bites_total", type = MetricType.COUNTER, help = "Bites.")
                        void bitten(
                            String dog, // ! unbounded-label
                            int tails); // ! unbounded-label
                        @MetricFamily(value = "example_licks_total", type = MetricType.COUNTER, help = "Licks.")
                        @Labels(value = {"dog", "tails"}, maxSeries = 20000)
                        void licked(String dog, int tails);
                        @MetricFamily("example_licks_total")
                        void lickedAgain(String dog, int tails);
                        """));
        assertThat(messages(compilation))
                .containsExactly(
                        "unbounded-label: label dog of example_bites_total has no bound, so its series could grow without end; limit the family with @Labels(maxSeries = N), or pass an enum",
                        "unbounded-label: label tails of example_bites_total has no bound, and an int is always a label; if it is the value to record, make tails a long, otherwise limit the family with @Labels(maxSeries = N)");
    }

    @Test
    void anIntMayBeTheValue() {
        Compilation compilation = check(allowing(), rules("""
                        @MetricFamily(value = "example_bites_total", type = MetricType.COUNTER, help = "Bites.")
                        void bitten(
                            int bites); // ! unbounded-label
                        @MetricFamily(value = "example_nap_seconds", type = MetricType.GAUGE, unit = "seconds", help = "Naps.")
                        void napped(
                            int seconds); // ! unbounded-label
                        @MetricFamily(value = "example_licks_total", type = MetricType.COUNTER, help = "Licks.")
                        @Labels("tails")
                        void licked(
                            int tails); // ! unbounded-label
                        """));
        assertThat(messages(compilation))
                .containsExactly(
                        "unbounded-label: label bites of example_bites_total has no bound, and an int is always a label; if it is the value to record, make bites a long, otherwise limit the family with @Labels(maxSeries = N)",
                        "unbounded-label: label seconds of example_nap_seconds has no bound, and an int is always a label; if it is the value to record, make seconds a Duration, otherwise limit the family with @Labels(maxSeries = N)",
                        "unbounded-label: label tails of example_licks_total has no bound, so its series could grow without end; limit the family with @Labels(maxSeries = N), or pass an enum");
    }

    @Test
    void aUnitOfTimeIsWrittenInFull() {
        Compilation compilation = check(allowing(), rules("""
                        @MetricFamily(value = "example_nap_time", type = MetricType.GAUGE, unit = "s", help = "Naps.") // ? unit-abbreviation
                        void napped(
                            Duration time); // ! value-type
                        """));
        assertThat(messages(compilation))
                .contains(
                        "value-type: example_nap_time is not measured in a time unit but in s, so it cannot take a Duration; write the unit in full (seconds), or pass a long or a double");
    }

    @Test
    void maxSeriesIsTheBudgetOfTheClosedPart() {
        Compilation compilation = check(allowing(), rules("""
                        @MetricFamily(value = "example_bites_total", type = MetricType.COUNTER, help = "Bites.")
                        @Labels(value = {"by", "hard"}, maxSeries = 4)
                        void bitten(Animal by, boolean hard);
                        @MetricFamily(value = "example_licks_total", type = MetricType.COUNTER, help = "Licks.")
                        @Labels(value = {"by", "hard", "spot=paw"}, maxSeries = 3)
                        void licked(Animal by, boolean hard);
                        @MetricFamily(value = "example_licks_total")
                        @Labels({"by", "hard", "spot"}) // ! series-budget
                        void lickedAt(Animal by, boolean hard, String spot);
                        enum Animal { DOG, CAT }
                        """));
        assertThat(messages(compilation))
                .containsExactly(
                        "series-budget: example_licks_total may produce 4 series, but its maxSeries is 3; record fewer of its listed values, or raise maxSeries");
    }

    @Test
    void histogramsStateTheirBounds() {
        Compilation compilation = check(allowing(), rules("""
                        @MetricFamily(value = "example_nap_seconds", type = MetricType.HISTOGRAM, unit = "seconds", help = "Naps.") // ! bucket-missing
                        void napped(Duration time);
                        @MetricFamily(value = "example_bone_bytes", type = MetricType.HISTOGRAM, unit = "bytes", help = "Bones.") // ! bucket-missing
                        void gnawed(long bytes);
                        @MetricFamily(
                            value = "example_walk_seconds", type = MetricType.HISTOGRAM, unit = "seconds", help = "Walks.",
                            buckets = {60, 1}) // ! bucket-order
                        void walked(Duration time);
                        @MetricFamily(
                            value = "example_dogs", type = MetricType.GAUGE, help = "Dogs.",
                            buckets = {1, 2}) // ! bucket-not-histogram
                        void dogs(long dogs);
                        """));
        assertThat(messages(compilation))
                .startsWith(
                        "bucket-missing: example_nap_seconds is a histogram without bounds; write"
                                + " buckets = {0.001, 0.01, 0.1, 1, 10, 100, 1000}, or bounds that suit it better",
                        "bucket-missing: example_bone_bytes is a histogram without bounds; write buckets"
                                + " = {1, 10, 100, 1000, 10000, 100000}, or bounds that suit it better");
    }

    @Test
    void theShapeOfAMethodFollowsFromTheTypeThatIsStated() {
        check(allowing(), rules("""
                        @MetricFamily(value = "example_bites_total", type = MetricType.COUNTER, help = "Bites.")
                        Gauge bites(); // ! return-type
                        @MetricFamily(value = "example_naps", type = MetricType.GAUGE, help = "Naps.")
                        void naps(); // ! method-shape
                        @MetricFamily(value = "example_nap_seconds", type = MetricType.GAUGE, unit = "seconds", help = "Nap.")
                        void nap(
                            long seconds); // ! value-type
                        """));
    }
}
