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

/** The functions of <a href="https://prometheus.io/docs/prometheus/2.42/querying/functions/">Prometheus 2.42</a>. */
final class Functions {

    private static final Map<String, Function> BY_NAME = new Functions().table;

    private final Map<String, Function> table = new TreeMap<>();

    private Functions() {
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
        fixed(INSTANT_VECTOR, List.of(RANGE_VECTOR, SCALAR, SCALAR), "holt_winters");
        fixed(INSTANT_VECTOR, List.of(INSTANT_VECTOR, STRING, STRING, STRING, STRING), "label_replace");
        add(new Function("label_join", List.of(INSTANT_VECTOR, STRING, STRING, STRING), 3, true, INSTANT_VECTOR));
        add(new Function("round", List.of(INSTANT_VECTOR, SCALAR), 1, false, INSTANT_VECTOR));
        for (String part : List.of(
                "day_of_month", "day_of_week", "day_of_year", "days_in_month", "hour", "minute", "month", "year")) {
            add(new Function(part, List.of(INSTANT_VECTOR), 0, false, INSTANT_VECTOR));
        }
    }

    private void fixed(ValueType result, List<ValueType> parameters, String... names) {
        for (String line : names) {
            for (String name : line.split(" ", -1)) {
                add(new Function(name, parameters, parameters.size(), false, result));
            }
        }
    }

    private void add(Function function) {
        table.put(function.name(), function);
    }

    static Optional<Function> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static Collection<String> names() {
        return Collections.unmodifiableSet(BY_NAME.keySet());
    }
}
