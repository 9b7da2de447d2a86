package dev.metricwright.cli.promql;

import static dev.metricwright.cli.promql.ValueType.INSTANT_VECTOR;
import static dev.metricwright.cli.promql.ValueType.RANGE_VECTOR;
import static dev.metricwright.cli.promql.ValueType.SCALAR;
import static dev.metricwright.cli.promql.ValueType.STRING;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The functions of a version of Prometheus.
 *
 * @see <a href="https://prometheus.io/docs/prometheus/2.42/querying/functions/">those of Prometheus 2.42</a>
 * @see <a href="https://prometheus.io/docs/prometheus/3.14/querying/functions/">those of Prometheus 3.14</a>
 */
final class Functions {

    private static final Functions OF_2_42 = new Functions(PrometheusVersion.V2_42);
    private static final Functions OF_3_14 = new Functions(PrometheusVersion.V3_14);

    private final Map<String, Function> table = new TreeMap<>();

    /** The feature that the functions need that are being added. */
    private Optional<Feature> feature = Optional.empty();

    private Functions(PrometheusVersion version) {
        fixed(SCALAR, List.of(), "pi", "time");
        fixed(SCALAR, List.of(INSTANT_VECTOR), "scalar");
        fixed(INSTANT_VECTOR, List.of(SCALAR), "vector");
        fixed(
                INSTANT_VECTOR,
                List.of(INSTANT_VECTOR),
                "abs absent ceil exp floor histogram_count histogram_sum ln log10 log2 sgn sort sort_desc sqrt timestamp",
                "acos acosh asin asinh atan atanh cos cosh deg rad sin sinh tan tanh");
        fixed(
                INSTANT_VECTOR,
                List.of(RANGE_VECTOR),
                "changes delta deriv idelta increase irate rate resets",
                "absent_over_time avg_over_time count_over_time last_over_time max_over_time min_over_time",
                "present_over_time stddev_over_time stdvar_over_time sum_over_time");
        fixed(INSTANT_VECTOR, List.of(INSTANT_VECTOR, SCALAR), "clamp_max clamp_min");
        fixed(INSTANT_VECTOR, List.of(INSTANT_VECTOR, SCALAR, SCALAR), "clamp");
        fixed(INSTANT_VECTOR, List.of(SCALAR, INSTANT_VECTOR), "histogram_quantile");
        fixed(INSTANT_VECTOR, List.of(SCALAR, SCALAR, INSTANT_VECTOR), "histogram_fraction");
        fixed(INSTANT_VECTOR, List.of(SCALAR, RANGE_VECTOR), "quantile_over_time");
        fixed(INSTANT_VECTOR, List.of(RANGE_VECTOR, SCALAR), "predict_linear");
        fixed(INSTANT_VECTOR, List.of(INSTANT_VECTOR, STRING, STRING, STRING, STRING), "label_replace");
        variable(List.of(INSTANT_VECTOR, STRING, STRING, STRING), 3, Function.ANY, "label_join");
        variable(List.of(INSTANT_VECTOR, SCALAR), 1, 2, "round");
        variable(
                List.of(INSTANT_VECTOR),
                0,
                1,
                "day_of_month day_of_week day_of_year days_in_month hour minute month year");
        if (version.isThree()) {
            addThree();
        } else {
            fixed(INSTANT_VECTOR, List.of(RANGE_VECTOR, SCALAR, SCALAR), "holt_winters");
        }
    }

    private void addThree() {
        fixed(INSTANT_VECTOR, List.of(INSTANT_VECTOR), "histogram_avg histogram_stddev histogram_stdvar");
        fixed(INSTANT_VECTOR, List.of(RANGE_VECTOR), "first_over_time");
        feature = Optional.of(Feature.EXPERIMENTAL_FUNCTIONS);
        fixed(SCALAR, List.of(), "start end range step");
        fixed(SCALAR, List.of(SCALAR, SCALAR), "max_of min_of");
        fixed(
                INSTANT_VECTOR,
                List.of(RANGE_VECTOR),
                "mad_over_time ts_of_first_over_time ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time");
        fixed(INSTANT_VECTOR, List.of(RANGE_VECTOR, SCALAR, SCALAR), "double_exponential_smoothing");
        variable(List.of(INSTANT_VECTOR, STRING), 1, Function.ANY, "sort_by_label sort_by_label_desc");
        variable(List.of(INSTANT_VECTOR, INSTANT_VECTOR), 1, 2, "info");
        variable(List.of(INSTANT_VECTOR, STRING, SCALAR, SCALAR), 3, 12, "histogram_quantiles");
        feature = Optional.of(Feature.START_TIMESTAMPS);
        fixed(INSTANT_VECTOR, List.of(INSTANT_VECTOR), "start_timestamp");
    }

    private void fixed(ValueType result, List<ValueType> parameters, String... names) {
        for (String line : names) {
            add(result, parameters, parameters.size(), parameters.size(), line);
        }
    }

    private void variable(List<ValueType> parameters, int least, int most, String names) {
        add(INSTANT_VECTOR, parameters, least, most, names);
    }

    private void add(ValueType result, List<ValueType> parameters, int least, int most, String names) {
        for (String name : names.split(" ", -1)) {
            table.put(name, new Function(name, parameters, least, most, result, feature));
        }
    }

    static Functions of(PrometheusVersion version) {
        return switch (version) {
            case V2_42 -> OF_2_42;
            case V3_14 -> OF_3_14;
        };
    }

    Optional<Function> named(String name) {
        return Optional.ofNullable(table.get(name));
    }

    Collection<String> names() {
        return Collections.unmodifiableSet(table.keySet());
    }
}
