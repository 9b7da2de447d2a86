package dev.metricwright.cli.promql;

/** A part of the language that Prometheus refuses unless it is started with a feature flag. */
public enum Feature {
    /** Functions and aggregators that may still change. */
    EXPERIMENTAL_FUNCTIONS("promql-experimental-functions"),
    /** The modifiers {@code anchored} and {@code smoothed}. */
    EXTENDED_RANGE_SELECTORS("promql-extended-range-selectors"),
    /** The modifiers {@code fill}, {@code fill_left} and {@code fill_right}. */
    FILL_MODIFIERS("promql-binop-fill-modifiers"),
    /** The times at which counters began. */
    START_TIMESTAMPS("use-start-timestamps");

    private final String flag;

    Feature(String flag) {
        this.flag = flag;
    }

    /** {@return the flag, which follows {@code --enable-feature=}} */
    public String flag() {
        return flag;
    }
}
