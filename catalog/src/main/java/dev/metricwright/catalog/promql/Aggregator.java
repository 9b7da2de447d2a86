package dev.metricwright.catalog.promql;

import java.util.Locale;
import java.util.Optional;

/** An operator that makes fewer series of many. */
public enum Aggregator {
    /** Mean. */
    AVG,
    /** The smallest series; takes how many. */
    BOTTOMK(ValueType.SCALAR),
    /** How many series there are. */
    COUNT,
    /** How many series have each value; takes the label that the value goes into. */
    COUNT_VALUES(ValueType.STRING),
    /** One for each group. */
    GROUP,
    /** Maximum. */
    MAX,
    /** Minimum. */
    MIN,
    /** Quantile over the series; takes which. */
    QUANTILE(ValueType.SCALAR),
    /** Standard deviation. */
    STDDEV,
    /** Variance. */
    STDVAR,
    /** Sum. */
    SUM,
    /** The largest series; takes how many. */
    TOPK(ValueType.SCALAR);

    private final Optional<ValueType> parameter;

    Aggregator() {
        this.parameter = Optional.empty();
    }

    Aggregator(ValueType parameter) {
        this.parameter = Optional.of(parameter);
    }

    /** The aggregator of a name, which is read in any case. */
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

    /** {@return the aggregator as one writes it, such as {@code topk(scalar, instant vector)}} */
    String signature() {
        return word() + "(" + parameter.map(type -> type.words() + ", ").orElse("") + ValueType.INSTANT_VECTOR.words()
                + ")";
    }

    /** {@return whether its result is some of the series that it is given, with all their labels} */
    boolean selects() {
        return this == TOPK || this == BOTTOMK;
    }
}
