package dev.metricwright.cli.promql;

/** A version of Prometheus, which decides what an expression may contain. */
public enum PrometheusVersion {
    /** The version in Debian 12. */
    V2_42("2.42"),
    /** The version whose language is current. */
    V3_14("3.14");

    private final String number;

    PrometheusVersion(String number) {
        this.number = number;
    }

    /** Whether it has what Prometheus 3 added to the language. */
    boolean isThree() {
        return this == V3_14;
    }

    /** {@return whether a range excludes a sample at its very beginning, as from Prometheus 3 on} */
    public boolean isRangeLeftOpen() {
        return isThree();
    }

    /** {@return its number, such as {@code 3.14}} */
    @Override
    public String toString() {
        return number;
    }
}
