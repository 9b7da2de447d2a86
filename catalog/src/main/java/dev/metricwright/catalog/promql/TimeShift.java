package dev.metricwright.catalog.promql;

import java.time.Duration;
import java.util.Optional;

/**
 * At what other time than now a selector looks.
 *
 * @param offset how much earlier; negative for later, zero where no offset is given
 * @param at the time that is looked at in place of now, where one is given
 */
public record TimeShift(Duration offset, Optional<At> at) {

    /** Now. */
    public static final TimeShift NONE = new TimeShift(Duration.ZERO, Optional.empty());

    /** The time after an {@code @}. */
    public sealed interface At {}

    /**
     * A fixed time.
     *
     * @param seconds seconds since 1970
     */
    public record Timestamp(double seconds) implements At {}

    /** A time of the query that is evaluated. */
    public enum QueryTime implements At {
        /** Its start. */
        START,
        /** Its end. */
        END
    }

    TimeShift withOffset(Duration newOffset) {
        return new TimeShift(newOffset, at);
    }

    TimeShift withAt(At newAt) {
        return new TimeShift(offset, Optional.of(newAt));
    }
}
