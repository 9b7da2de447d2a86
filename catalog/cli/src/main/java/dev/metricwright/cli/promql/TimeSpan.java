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

    /**
     * Reads a length that PromQL writes as one literal.
     *
     * @param text the text, such as {@code 15s} or {@code 1h30m}
     * @return the length; empty if the text is not a duration above zero, or if Prometheus cannot count it
     */
    public static Optional<Duration> read(String text) {
        return Literals.DURATION.matcher(text).matches()
                ? Literals.duration(text).filter(length -> !length.isZero())
                : Optional.empty();
    }

    /**
     * Writes a length as PromQL does.
     *
     * @param length the length
     * @return the text, such as {@code 1h30m}, without what is shorter than a millisecond
     */
    public static String text(Duration length) {
        return Literals.text(length);
    }

    boolean isZero() {
        return equals(ZERO);
    }
}
