package dev.metricwright.testing;

import dev.metricwright.Family;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;

/** An amount that a test expects, before the unit of the family is known. */
sealed interface Expected {

    /**
     * The amount in the unit of a family.
     *
     * @throws AssertionError if this is a time and the family is not measured in a time unit
     */
    Amount in(Family family);

    static Expected of(long number) {
        return new Plain(Amount.of(number));
    }

    static Expected of(double number) {
        return new Plain(Amount.of(number));
    }

    static Expected of(Duration time) {
        return new Time(Objects.requireNonNull(time, "the expected time is null; give Duration.ZERO for no time"));
    }

    /** A number, whatever the unit. */
    record Plain(Amount amount) implements Expected {

        @Override
        public Amount in(Family family) {
            return amount;
        }
    }

    /** A time, which is converted to the unit of the family. */
    record Time(Duration time) implements Expected {

        private static final Map<String, ChronoUnit> UNITS = Map.of(
                "nanoseconds", ChronoUnit.NANOS,
                "microseconds", ChronoUnit.MICROS,
                "milliseconds", ChronoUnit.MILLIS,
                "seconds", ChronoUnit.SECONDS,
                "minutes", ChronoUnit.MINUTES,
                "hours", ChronoUnit.HOURS,
                "days", ChronoUnit.DAYS);

        @Override
        public Amount in(Family family) {
            ChronoUnit unit = UNITS.get(family.unit());
            if (unit == null) {
                throw new AssertionError(
                        family.name() + " has no time unit, so it cannot be " + time + "; expect a number");
            }
            BigDecimal nanos = seconds(time).movePointRight(9);
            BigDecimal perUnit = BigDecimal.valueOf(unit.getDuration().toNanos());
            // A nanosecond is a decimal fraction of a second and of shorter units, but not of longer ones.
            return unit.compareTo(ChronoUnit.SECONDS) <= 0
                    ? Amount.exact(nanos.divide(perUnit))
                    : Amount.rounded(nanos.divide(perUnit, MathContext.DECIMAL64));
        }

        private static BigDecimal seconds(Duration time) {
            return BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
        }
    }
}
