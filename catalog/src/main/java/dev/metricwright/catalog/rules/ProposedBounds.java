package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.BucketRule;
import dev.metricwright.catalog.BucketRule.Chosen;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Bucket bounds to propose for histograms whose catalog leaves the choice. */
public final class ProposedBounds {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    /** Bounds to propose if the catalog leaves the choice. Each is at most 10 times the one before it. */
    private static final List<Double> STEPS =
            List.of(0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 10.0, 30.0, 60.0, 300.0, 600.0, 1800.0, 3600.0);

    private static final List<Double> POWERS_OF_TEN = List.of(1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9);
    private static final List<Double> POWERS_OF_TEN_OF_A_SECOND = List.of(0.001, 0.01, 0.1, 1.0, 10.0, 100.0, 1000.0);

    private ProposedBounds() {}

    /**
     * Bounds that the rule of a histogram admits, in the unit of the family. They are not more than the defaults of
     * client libraries, unless the rule states how many there may be.
     *
     * @param family the histogram
     * @return the bounds, strictly increasing
     */
    public static List<Double> of(Family family) {
        return near(counted(family.buckets()), steps(family.unit()));
    }

    /**
     * A few bounds that the rule of a histogram admits, to begin with. Each is a power of ten, except for those that
     * the rule requires.
     */
    static List<Double> few(Family family) {
        return near(
                family.buckets(),
                perSecond(family.unit())
                        .map(perSecond -> POWERS_OF_TEN_OF_A_SECOND.stream()
                                .map(bound -> bound * perSecond)
                                .toList())
                        .orElse(POWERS_OF_TEN.subList(0, 6)));
    }

    private static BucketRule counted(BucketRule rule) {
        return rule instanceof Chosen chosen && rule.maxCount().isEmpty()
                ? new Chosen(chosen.min(), chosen.max(), chosen.require(), OptionalInt.of(SeriesCount.USUAL_BOUNDS))
                : rule;
    }

    private static List<Double> steps(String unit) {
        return perSecond(unit)
                .map(perSecond -> STEPS.stream().map(step -> step * perSecond).toList())
                .orElse(POWERS_OF_TEN);
    }

    /** The number of units that make one second, if the unit is a time unit. */
    private static Optional<Long> perSecond(String unit) {
        return Units.nanosPer(unit).map(nanos -> Math.max(1, NANOS_PER_SECOND / nanos));
    }

    /** Bounds that a rule admits, close to those that a user wrote. */
    static List<Double> near(BucketRule rule, List<Double> written) {
        if (rule instanceof BucketRule.Exactly exactly) {
            return exactly.bounds();
        }
        Chosen chosen = (Chosen) rule;
        TreeSet<Double> bounds = new TreeSet<>(written.isEmpty() ? STEPS : written);
        bounds.removeIf(bound -> !Double.isFinite(bound)
                || (chosen.min().isPresent() && bound < chosen.min().getAsDouble())
                || (chosen.max().isPresent() && bound > chosen.max().getAsDouble()));
        TreeSet<Double> needed = new TreeSet<>(chosen.require());
        chosen.min().ifPresent(needed::add);
        chosen.max().ifPresent(needed::add);
        bounds.removeAll(needed);
        int room = Math.max(0, chosen.maxCount().orElse(Integer.MAX_VALUE) - needed.size());
        needed.addAll(spread(List.copyOf(bounds), room));
        return List.copyOf(needed);
    }

    /** At most {@code room} of the bounds, spread evenly over their range. */
    private static List<Double> spread(List<Double> bounds, int room) {
        if (bounds.size() <= room) {
            return bounds;
        }
        List<Double> kept = new ArrayList<>();
        for (int i = 0; i < room; i++) {
            kept.add(bounds.get((int) ((long) i * bounds.size() / room)));
        }
        return kept;
    }
}
