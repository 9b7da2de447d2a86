package dev.metricwright.cli.promql;

import java.util.Optional;

/**
 * The time at which a selector looks, if it is not now.
 *
 * @param offset how much earlier; negative for later, zero if no offset is given
 * @param at the time that replaces now, if one is given
 */
public record TimeShift(TimeSpan offset, Optional<At> at) {

    /** Now. */
    public static final TimeShift NONE = new TimeShift(TimeSpan.ZERO, Optional.empty());

    /** The time after an {@code @}. */
    public sealed interface At {}

    /**
     * A fixed time.
     *
     * @param seconds seconds since 1970
     */
    public record Timestamp(double seconds) implements At {}

    /** A time that a variable of a dashboard decides. */
    public enum Variable implements At {
        /** That time. */
        TIME
    }

    /** A time of the query that is evaluated. */
    public enum QueryTime implements At {
        /** Its start. */
        START,
        /** Its end. */
        END
    }

    TimeShift withOffset(TimeSpan newOffset) {
        return new TimeShift(newOffset, at);
    }

    TimeShift withAt(At newAt) {
        return new TimeShift(offset, Optional.of(newAt));
    }
}
