package dev.metricwright.catalog;

import java.util.Optional;

/** The units of time. */
public final class Units {

    private Units() {}

    /**
     * Whether durations can be recorded in a unit.
     *
     * @param unit the unit, in the plural, as catalogs write it
     * @return true for {@code nanoseconds} to {@code days}
     */
    public static boolean isTime(String unit) {
        return nanosPer(unit).isPresent();
    }

    /**
     * The length of a time unit.
     *
     * @param unit the unit, in the plural, as catalogs write it
     * @return the number of nanoseconds, if it is a unit of time
     */
    public static Optional<Long> nanosPer(String unit) {
        return switch (unit) {
            case "nanoseconds" -> Optional.of(1L);
            case "microseconds" -> Optional.of(1_000L);
            case "milliseconds" -> Optional.of(1_000_000L);
            case "seconds" -> Optional.of(1_000_000_000L);
            case "minutes" -> Optional.of(60_000_000_000L);
            case "hours" -> Optional.of(3_600_000_000_000L);
            case "days" -> Optional.of(86_400_000_000_000L);
            default -> Optional.empty();
        };
    }
}
