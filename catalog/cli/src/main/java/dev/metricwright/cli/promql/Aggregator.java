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
    /** Some of the series. Its parameter is their number. */
    LIMITK(ValueType.SCALAR, Feature.EXPERIMENTAL_FUNCTIONS),
    /** A share of the series. Its parameter is the share. */
    LIMIT_RATIO(ValueType.SCALAR, Feature.EXPERIMENTAL_FUNCTIONS),
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
    private final Optional<Feature> feature;

    Aggregator() {
        this.parameter = Optional.empty();
        this.feature = Optional.empty();
    }

    Aggregator(ValueType parameter) {
        this.parameter = Optional.of(parameter);
        this.feature = Optional.empty();
    }

    Aggregator(ValueType parameter, Feature feature) {
        this.parameter = Optional.of(parameter);
        this.feature = Optional.of(feature);
    }

    /** The aggregator with a name; its case does not matter. */
    static Optional<Aggregator> of(String name, PrometheusVersion version) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (Aggregator aggregator : values()) {
            if (aggregator.word().equals(lower) && (version.isThree() || aggregator.feature.isEmpty())) {
                return Optional.of(aggregator);
            }
        }
        return Optional.empty();
    }

    /** {@return the feature that it needs, if it needs one} */
    public Optional<Feature> feature() {
        return feature;
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
    public boolean selects() {
        return this == TOPK || this == BOTTOMK || this == LIMITK || this == LIMIT_RATIO;
    }
}
