package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.BucketRule;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.ShortestDecimal;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.promql.Expression;
import dev.metricwright.cli.promql.Position;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Finds comparisons with numbers that look as if they were in another unit than the values.
 *
 * <ul>
 *   <li>A quantile or the mean of a histogram or summary in seconds, compared with milliseconds: with a number more than
 *       ten times above the last bound, a thousandth of which is within the bounds; or, if the catalog does not state the
 *       last bound, with a multiple of 50 from 100 to 60,000 that is not a whole number of half minutes. Durations of that
 *       length are usually chosen in minutes, but 500 and 2000 are usual numbers of milliseconds.
 *   <li>The same in milliseconds, compared with seconds: with a number below 1 and below the first bound, if the catalog
 *       states that, a thousand times of which is not below it.
 *   <li>A gauge that is a ratio without a {@code range}, compared with a percentage above 10. Some ratios are above 1, but
 *       seldom so far.
 * </ul>
 *
 * Gauges in seconds are not meant: ages, delays and the time until something expires may have any length.
 */
final class ScaleCheck {

    private static final int THOUSAND = 1000;
    private static final int HUNDRED = 100;
    private static final int FAR_ABOVE = 10;
    private static final int HALF_A_MINUTE = 30;
    private static final int USUAL_STEP = 50;
    private static final int MOST_MILLISECONDS = 60_000;

    private final Measured measured;

    ScaleCheck(Names names) {
        this.measured = new Measured(names);
    }

    /**
     * The finding about a comparison.
     *
     * @param values the side that is compared
     * @param number the number with which it is compared
     * @param comparison the position of the comparison
     */
    Optional<Finding> check(Expression values, double number, Position comparison) {
        return measured.of(values).map(MetricName::family).flatMap(family -> mistaken(family, number)
                .map(unit -> Rule.VALUE_SCALE
                        .with("family", family.name())
                        .with("unit", unit.own)
                        .with("number", ShortestDecimal.asTyped(number))
                        .with("other", unit.other)
                        .with("meant", unit.meant(number))
                        .at(comparison)
                        .about(family.name())));
    }

    /** A unit, and the one for which it is mistaken. */
    private enum Mistaken {
        SECONDS("in seconds", "milliseconds", -3),
        MILLISECONDS("in milliseconds", "seconds", 3),
        RATIO("a ratio, which is usually at most 1", "a percentage", -2);

        private final String own;
        private final String other;
        private final int shift;

        Mistaken(String own, String other, int shift) {
            this.own = own;
            this.other = other;
            this.shift = shift;
        }

        /** The number in the unit of the family. The point moves, because a product would be rounded. */
        private String meant(double number) {
            return ShortestDecimal.of(number)
                    .movePointRight(shift)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }

    private static Optional<Mistaken> mistaken(Family family, double number) {
        boolean observes = family.type() == FamilyType.HISTOGRAM || family.type() == FamilyType.SUMMARY;
        if (observes && isIn(family, "seconds") && looksLikeMilliseconds(last(family.buckets()), number)) {
            return Optional.of(Mistaken.SECONDS);
        }
        if (observes && isIn(family, "milliseconds", "ms") && looksLikeSeconds(first(family.buckets()), number)) {
            return Optional.of(Mistaken.MILLISECONDS);
        }
        boolean isRatio = family.type() == FamilyType.GAUGE
                && isIn(family, "ratio")
                && family.range().isEmpty();
        return isRatio && number > FAR_ABOVE && number <= HUNDRED ? Optional.of(Mistaken.RATIO) : Optional.empty();
    }

    /** Whether a family is in a unit. If its catalog does not state any, the end of the name decides. */
    private static boolean isIn(Family family, String unit, String... spellings) {
        return family.unit().isEmpty()
                ? Stream.concat(Stream.of(unit), Stream.of(spellings))
                        .anyMatch(word -> family.name().endsWith("_" + word))
                : family.unit().equals(unit);
    }

    private static boolean looksLikeMilliseconds(OptionalDouble last, double number) {
        if (last.isPresent()) {
            return number > last.getAsDouble() * FAR_ABOVE && number / THOUSAND <= last.getAsDouble();
        }
        return number >= HUNDRED
                && number <= MOST_MILLISECONDS
                && number % USUAL_STEP == 0
                && number % HALF_A_MINUTE != 0;
    }

    private static boolean looksLikeSeconds(OptionalDouble first, double number) {
        double lowest = first.orElse(1);
        return number > 0 && number < Math.min(1, lowest) && number * THOUSAND >= lowest;
    }

    private static OptionalDouble first(BucketRule buckets) {
        if (buckets instanceof BucketRule.Exactly exactly && !exactly.bounds().isEmpty()) {
            return OptionalDouble.of(exactly.bounds().get(0));
        }
        return buckets instanceof BucketRule.Chosen chosen ? chosen.min() : OptionalDouble.empty();
    }

    private static OptionalDouble last(BucketRule buckets) {
        if (buckets instanceof BucketRule.Exactly exactly && !exactly.bounds().isEmpty()) {
            return OptionalDouble.of(exactly.bounds().get(exactly.bounds().size() - 1));
        }
        return buckets instanceof BucketRule.Chosen chosen ? chosen.max() : OptionalDouble.empty();
    }
}
