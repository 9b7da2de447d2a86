package dev.metricwright.cli.promql;

import java.util.Locale;
import java.util.Optional;

/** An operator that combines many series into fewer. */
public enum Aggregator {
    /** Mean. */
    AVG,
    /** The series with the smallest values. Its parameter is their number. */
    BOTTOMK(ValueType.SCALAR),
    /** The number of series. */
    COUNT,
    /** The number of series that have each value. Its parameter is the label for the value. */
    COUNT_VALUES(ValueType.STRING),
    /** The value 1 for each group. */
    GROUP,
    /** Maximum. */
    MAX,
    /** Minimum. */
    MIN,
    /** Quantile over the series. Its parameter is the quantile. */
    QUANTILE(ValueType.SCALAR),
    /** Standard deviation. */
    STDDEV,
    /** Variance. */
    STDVAR,
    /** Sum. */
    SUM,
    /** The series with the largest values. Its parameter is their number. */
    TOPK(ValueType.SCALAR);

    private final Optional<ValueType> parameter;

    Aggregator() {
        this.parameter = Optional.empty();
    }

    Aggregator(ValueType parameter) {
        this.parameter = Optional.of(parameter);
    }

    /** The aggregator with a name; its case does not matter. */
    static Optional<Aggregator> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (Aggregator aggregator : values()) {
            if (aggregator.word().equals(lower)) {
                return Optional.of(aggregator);
            }
        }
        return Optional.empty();
    }

    /** {@return its name as it is written} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the type of its parameter, if it takes one} */
    public Optional<ValueType> parameter() {
        return parameter;
    }

    /** {@return the aggregator with the types of its arguments, such as {@code topk(scalar, instant vector)}} */
    String signature() {
        return word() + "(" + parameter.map(type -> type.words() + ", ").orElse("") + ValueType.INSTANT_VECTOR.words()
                + ")";
    }

    /** {@return whether it selects some of its series, which keep all their labels} */
    boolean selects() {
        return this == TOPK || this == BOTTOMK;
    }
}
