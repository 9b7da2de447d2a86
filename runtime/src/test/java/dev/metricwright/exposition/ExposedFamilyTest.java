package dev.metricwright.exposition;

import static dev.metricwright.MetricType.COUNTER;
import static dev.metricwright.MetricType.GAUGE;
import static dev.metricwright.MetricType.HISTOGRAM;
import static dev.metricwright.MetricType.INFO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.metricwright.Family;
import dev.metricwright.MetricType;
import dev.metricwright.MetricsRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExposedFamilyTest {

    private static Family family(MetricType type, String name) {
        return FixedFamily.of(type, name);
    }

    private static List<String> openMetrics(Family... families) {
        return ExposedFamily.inOpenMetrics(List.of(families)).stream()
                .map(exposed -> exposed.type().keyword() + ' ' + exposed.name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTER, x_total, counter x",
        "COUNTER, x, unknown x",
        "COUNTER, x_info, unknown x_info",
        "COUNTER, _total, unknown _total",
        "COUNTER, x_total_total, counter x_total",
        "COUNTER, x_totals, unknown x_totals",
        "COUNTER, x_count, unknown x_count",
        "GAUGE, x, gauge x",
        "GAUGE, x_total, gauge x_total",
        "GAUGE, x_info, gauge x_info",
        "GAUGE, x_created, gauge x_created",
        "GAUGE, x_bucket, gauge x_bucket",
        "HISTOGRAM, x, histogram x",
        "HISTOGRAM, x_total, histogram x_total",
        "INFO, x_info, info x",
        "INFO, x, unknown x",
        "INFO, x_total, unknown x_total",
        "INFO, _info, unknown _info"
    })
    void openMetricsKeepsTheTypeWhereTheNameAllows(MetricType type, String name, String exposed) {
        assertThat(openMetrics(family(type, name))).containsExactly(exposed);
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTER, x_total, counter",
        "COUNTER, x, counter",
        "GAUGE, x_total, gauge",
        "HISTOGRAM, x, histogram",
        "INFO, x_info, gauge",
        "INFO, x, gauge"
    })
    void prometheusTextKeepsEveryNameAndHasNoInfo(MetricType type, String name, String keyword) {
        ExposedFamily exposed = ExposedFamily.inPrometheusText(family(type, name));

        assertThat(exposed.name()).isEqualTo(name);
        assertThat(exposed.type().keyword()).isEqualTo(keyword);
    }

    @Test
    void aCounterAlsoClaimsTheNameOfItsCreationTimeIfItKeepsItsType() {
        assertThat(ExposedFamily.claimed(List.of(family(MetricType.COUNTER, "x_total"))))
                .containsExactlyInAnyOrder("x", "x_total", "x_created");
        assertThat(ExposedFamily.claimed(List.of(family(MetricType.COUNTER, "x"))))
                .containsExactly("x");
    }

    static Stream<Arguments> neighbours() {
        return Stream.of(
                // The neighbour has the name that OpenMetrics would give the counter.
                arguments(family(GAUGE, "x"), family(COUNTER, "x_total"), "gauge x", "unknown x_total"),
                arguments(family(HISTOGRAM, "x"), family(COUNTER, "x_total"), "histogram x", "unknown x_total"),
                arguments(family(COUNTER, "x"), family(COUNTER, "x_total"), "unknown x", "unknown x_total"),
                arguments(family(INFO, "x"), family(COUNTER, "x_total"), "unknown x", "unknown x_total"),
                arguments(
                        family(COUNTER, "x_total"),
                        family(COUNTER, "x_total_total"),
                        "counter x",
                        "unknown x_total_total"),
                // Both could be shortened to the same name.
                arguments(family(INFO, "x_info"), family(COUNTER, "x_total"), "unknown x_info", "counter x"),
                // The neighbour has the name of a possible sample of the counter.
                arguments(family(GAUGE, "x_created"), family(COUNTER, "x_total"), "gauge x_created", "unknown x_total"),
                arguments(
                        family(COUNTER, "x_created_total"),
                        family(COUNTER, "x_total"),
                        "counter x_created",
                        "unknown x_total"),
                // The counter would have the name of a sample of the neighbour.
                arguments(
                        family(HISTOGRAM, "x"),
                        family(COUNTER, "x_bucket_total"),
                        "histogram x",
                        "unknown x_bucket_total"),
                arguments(family(HISTOGRAM, "x"), family(COUNTER, "x_sum_total"), "histogram x", "unknown x_sum_total"),
                arguments(
                        family(HISTOGRAM, "x"),
                        family(COUNTER, "x_count_total"),
                        "histogram x",
                        "unknown x_count_total"),
                arguments(
                        family(HISTOGRAM, "x"),
                        family(COUNTER, "x_created_total"),
                        "histogram x",
                        "unknown x_created_total"),
                arguments(family(HISTOGRAM, "x"), family(INFO, "x_count_info"), "histogram x", "unknown x_count_info"),
                // The neighbour has the name that OpenMetrics would give the info family.
                arguments(family(GAUGE, "x"), family(INFO, "x_info"), "gauge x", "unknown x_info"),
                arguments(
                        family(COUNTER, "x_total"), family(INFO, "x_total_info"), "counter x", "unknown x_total_info"),
                // no clash
                arguments(
                        family(GAUGE, "x_total"),
                        family(COUNTER, "x_total_bytes_total"),
                        "gauge x_total",
                        "counter x_total_bytes"),
                arguments(family(GAUGE, "x_info"), family(COUNTER, "x_total"), "gauge x_info", "counter x"));
    }

    @ParameterizedTest
    @MethodSource("neighbours")
    void aNameIsClaimedOnceAndTheCounterOrInfoYields(Family one, Family other, String first, String second) {
        assertThat(openMetrics(one, other)).containsExactly(first, second);
    }

    @ParameterizedTest
    @MethodSource("neighbours")
    void whoYieldsDoesNotDependOnWhoWasRegisteredFirst(Family one, Family other, String first, String second) {
        MetricsRegistry registry = FixedFamily.registry((FixedFamily) other, (FixedFamily) one);

        assertThat(openMetrics(registry.families().toArray(Family[]::new))).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void whatYieldsToAFamilyDependsOnItsBeingRegisteredNotOnItsSeries() {
        assertThat(openMetrics(FixedFamily.gauge("x", "", ""), family(COUNTER, "x_total")))
                .containsExactly("gauge x", "unknown x_total");
    }

    /** All cases at once; the strict reader finds any name that is used twice. */
    @Test
    void noCombinationClashes() throws IOException {
        List<String> names =
                List.of("x", "x_total", "x_info", "x_created", "x_total_total", "x_created_total", "x_sum_total");
        List<MetricType> types = List.of(COUNTER, GAUGE, INFO, HISTOGRAM);
        int combinations = (int) Math.pow(types.size(), names.size());
        for (int combination = 0; combination < combinations; combination++) {
            List<FixedFamily> families = new ArrayList<>();
            int rest = combination;
            for (String name : names) {
                families.add(FixedFamily.of(types.get(rest % types.size()), name));
                rest /= types.size();
            }
            if (histogramClashesByItself(families)) {
                continue;
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ExpositionFormat.OPENMETRICS.write(FixedFamily.registry(families.toArray(FixedFamily[]::new)), out);
            ExpositionText.read(ExpositionFormat.OPENMETRICS, out.toString(StandardCharsets.UTF_8));
        }
    }

    /** A histogram {@code x} next to {@code x_created}: no change of type could avoid the conflict. */
    private static boolean histogramClashesByItself(List<FixedFamily> families) {
        Set<String> names = new HashSet<>();
        families.forEach(family -> names.add(family.name()));
        return families.stream()
                .filter(family -> family.type() == HISTOGRAM)
                .anyMatch(family -> names.contains(family.name() + "_created"));
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTER, x_seconds_total, seconds, seconds",
        "COUNTER, x_seconds, seconds, seconds",
        "COUNTER, x_total, seconds, ''",
        "GAUGE, x_bytes, bytes, bytes",
        "GAUGE, x_bytes_total, bytes, ''",
        "GAUGE, bytes, bytes, ''",
        "GAUGE, x_kilobytes, bytes, ''",
        "HISTOGRAM, x_seconds, seconds, seconds",
        "INFO, x_bytes_info, bytes, ''",
        "INFO, x_bytes, bytes, ''",
        "GAUGE, x, '', ''"
    })
    void unitIsStatedWhereTheNameEndsInIt(MetricType type, String name, String unit, String stated) {
        Family family =
                switch (type) {
                    case COUNTER -> FixedFamily.counter(name, "", unit);
                    case HISTOGRAM -> FixedFamily.histogram(name, "", unit);
                    default -> type == GAUGE ? FixedFamily.gauge(name, "", unit) : FixedFamily.info(name, "");
                };

        assertThat(ExposedFamily.inOpenMetrics(List.of(family)).get(0).unit()).isEqualTo(stated);
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTER, x_seconds, COUNTER, seconds",
        "COUNTER, x_seconds_total, COUNTER, ''",
        "GAUGE, x_seconds, GAUGE, seconds",
        "GAUGE, x_total, GAUGE, ''",
        "HISTOGRAM, x_seconds, HISTOGRAM, seconds",
        "INFO, x_info, GAUGE, ''"
    })
    void protobufKeepsEveryNameAndTypeButHasNoInfo(
            MetricType type, String name, ExposedFamily.Type stated, String unit) {
        Family family =
                switch (type) {
                    case COUNTER -> FixedFamily.counter(name, "", "seconds");
                    case HISTOGRAM -> FixedFamily.histogram(name, "", "seconds");
                    default -> type == GAUGE ? FixedFamily.gauge(name, "", "seconds") : FixedFamily.info(name, "");
                };

        assertThat(ExposedFamily.inProtobuf(family)).isEqualTo(new ExposedFamily(family, name, stated, unit));
    }
}
