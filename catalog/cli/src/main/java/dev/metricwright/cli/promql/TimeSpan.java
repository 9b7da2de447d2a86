package dev.metricwright.cli.promql;

import java.time.Duration;
import java.util.Optional;

/**
 * A length of time, such as that of a range.
 *
 * @param fixed its length; empty if the step or the range of the query decides it
 */
public record TimeSpan(Optional<Duration> fixed) {

    /** No time. */
    public static final TimeSpan ZERO = of(Duration.ZERO);

    /** A time that the step or the range of the query decides. */
    public static final TimeSpan OF_QUERY = new TimeSpan(Optional.empty());

    /**
     * A fixed length.
     *
     * @param length the length
     * @return the time
     */
    public static TimeSpan of(Duration length) {
        return new TimeSpan(Optional.of(length));
    }

    boolean isZero() {
        return equals(ZERO);
    }
}
