package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.BucketRule;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Place;
import dev.metricwright.catalog.ShortestDecimal;
import dev.metricwright.catalog.Units;
import dev.metricwright.catalog.declaration.Placed;
import dev.metricwright.catalog.finding.Details;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** The rules about bucket bounds. */
final class BucketRules {

    /** In nanoseconds, as the following constants. */
    private static final double WEEK = 604_800e9;

    private static final double SHORTEST_LATENCY = 1e5;
    private static final double LONGEST_LATENCY = 3_600e9;

    private static final Checks<StatedBounds> CHECKS = new Checks<>(List.of(
            BucketRules::histogram,
            BucketRules::order,
            BucketRules::unit,
            BucketRules::count,
            BucketRules::required,
            BucketRules::range));

    private static final Checks<StatedBounds> AGREEMENT = new Checks<>(List.of(BucketRules::conflict));

    /** The rule about the first method of a family, if no method states bounds. */
    private static final Checks<Subject> UNSTATED = new Checks<>(List.of(BucketRules::missing));

    private final Findings findings;

    BucketRules(Findings findings) {
        this.findings = findings;
    }

    /**
     * The bounds of a family that some methods record.
     *
     * @param methods the methods, at least one; their types and units agree with the family
     * @return the bounds, an empty list if the family is not a histogram; an empty result if the bounds have errors
     */
    Optional<List<Double>> bounds(List<Subject> methods) {
        boolean clean = true;
        Optional<Subject> stating = Optional.empty();
        for (Subject method : methods) {
            if (method.reference().buckets().isEmpty()) {
                continue;
            }
            Placed<List<Double>> stated = method.reference().buckets().get();
            StatedBounds bounds = new StatedBounds(method, stated.value(), stated.place(), stating);
            clean &= !CHECKS.findFirst(bounds, findings);
            clean &= !AGREEMENT.findFirst(bounds, findings);
            stating = stating.isEmpty() ? Optional.of(method) : stating;
        }
        if (stating.isEmpty()) {
            clean = !UNSTATED.findFirst(methods.get(0), findings);
        }
        return clean ? Optional.of(recorded(methods.get(0).family(), stating)) : Optional.empty();
    }

    private static List<Double> recorded(Family family, Optional<Subject> stating) {
        if (family.type() != FamilyType.HISTOGRAM) {
            return List.of();
        }
        if (stating.isPresent()) {
            return ordered(stating.get().reference().buckets().orElseThrow().value());
        }
        return family.buckets() instanceof BucketRule.Exactly exactly ? exactly.bounds() : List.of();
    }

    /** The finite bounds in ascending order, which can be recorded even if the rule about their order is off. */
    private static List<Double> ordered(List<Double> stated) {
        TreeSet<Double> ordered = new TreeSet<>();
        for (Double bound : stated) {
            if (Double.isFinite(bound)) {
                ordered.add(bound);
            }
        }
        return List.copyOf(ordered);
    }

    private static Optional<Finding> conflict(StatedBounds stated) {
        if (stated.earlier().isEmpty()) {
            return Optional.empty();
        }
        Subject earlier = stated.earlier().get();
        List<Double> bounds = earlier.reference().buckets().orElseThrow().value();
        return bounds.equals(stated.bounds())
                ? Optional.empty()
                : Optional.of(Rule.BUCKET_CONFLICT
                        .with("family", stated.family().name())
                        .with("bounds", Words.bounds(stated.bounds()))
                        .with("others", Words.bounds(bounds))
                        .with("method", earlier.method().name())
                        .at(stated.subject().method().place()));
    }

    private static Optional<Finding> missing(Subject method) {
        Family family = method.family();
        return family.type() == FamilyType.HISTOGRAM && !(family.buckets() instanceof BucketRule.Exactly)
                ? Optional.of(Rule.BUCKET_MISSING.at(
                        method.reference().bucketsPlace(), family.name(), Words.bounds(ProposedBounds.few(family))))
                : Optional.empty();
    }

    /**
     * Bounds that a method states.
     *
     * @param subject the method
     * @param bounds the bounds
     * @param place where they are
     * @param earlier the first method that states bounds of the same family, if it is another one
     */
    private record StatedBounds(Subject subject, List<Double> bounds, Place place, Optional<Subject> earlier) {

        Family family() {
            return subject.family();
        }

        BucketRule rule() {
            return family().buckets();
        }

        /** Bounds to write instead, which the catalog admits, as a user types them. */
        String proposal() {
            return Words.bounds(ProposedBounds.near(rule(), bounds));
        }

        Optional<Finding> breaks(Rule broken, Object... details) {
            return Optional.of(broken.at(place, details));
        }

        Optional<Finding> breaks(Details broken) {
            return Optional.of(broken.at(place));
        }
    }

    private static Optional<Finding> histogram(StatedBounds stated) {
        FamilyType type = stated.family().type();
        return type == FamilyType.HISTOGRAM
                ? Optional.empty()
                : stated.breaks(Rule.BUCKET_NOT_HISTOGRAM, stated.family().name(), type.described());
    }

    private static Optional<Finding> order(StatedBounds stated) {
        return disorder(stated.bounds())
                .flatMap(disorder -> stated.breaks(Rule.BUCKET_ORDER
                        .with("family", stated.family().name())
                        .with("disorder", disorder)
                        .with("bounds", stated.proposal())));
    }

    private static Optional<Finding> unit(StatedBounds stated) {
        List<Double> thousandths =
                stated.bounds().stream().map(BucketRules::thousandth).toList();
        boolean isWrong = isFree(stated.rule())
                ? areTooLong(stated.family(), stated.bounds())
                : !AdmittedBounds.areIn(stated.rule(), stated.bounds())
                        && AdmittedBounds.areIn(stated.rule(), thousandths);
        if (!isWrong) {
            return Optional.empty();
        }
        String unit = stated.family().unit().isEmpty()
                ? "the catalog's unit"
                : stated.family().unit();
        return stated.breaks(Rule.BUCKET_UNIT
                .with("family", stated.family().name())
                .with("unit", unit)
                .with("bounds", Words.bounds(thousandths)));
    }

    /** Whether a rule has no requirements. */
    private static boolean isFree(BucketRule rule) {
        return rule instanceof BucketRule.Chosen chosen
                && chosen.min().isEmpty()
                && chosen.max().isEmpty()
                && chosen.require().isEmpty()
                && chosen.maxCount().isEmpty();
    }

    /** Whether bounds of times are unusual, but a thousandth of each is a usual latency. */
    private static boolean areTooLong(Family family, List<Double> bounds) {
        Optional<Long> nanos = Units.nanosPer(family.unit());
        return nanos.isPresent()
                && !bounds.isEmpty()
                && bounds.get(bounds.size() - 1) * nanos.get() > WEEK
                && bounds.stream()
                        .mapToDouble(bound -> bound * nanos.get() / 1000)
                        .allMatch(latency -> latency >= SHORTEST_LATENCY && latency <= LONGEST_LATENCY);
    }

    private static Optional<Finding> count(StatedBounds stated) {
        int most = stated.rule().maxCount().orElse(Integer.MAX_VALUE);
        return stated.bounds().size() <= most
                ? Optional.empty()
                : stated.breaks(Rule.BUCKET_COUNT
                        .with("family", stated.family().name())
                        .with("count", stated.bounds().size())
                        .with("catalog", stated.subject().catalog().name())
                        .with("most", most)
                        .with("bounds", stated.proposal()));
    }

    private static Optional<Finding> required(StatedBounds stated) {
        List<Double> missing = new ArrayList<>(stated.rule().require());
        missing.removeAll(stated.bounds());
        return missing.isEmpty()
                ? Optional.empty()
                : stated.breaks(
                        Rule.BUCKET_REQUIRED,
                        stated.family().name(),
                        Words.list(
                                missing.stream().map(ShortestDecimal::asTyped).toList()));
    }

    private static Optional<Finding> range(StatedBounds stated) {
        return AdmittedBounds.areInRange(stated.rule(), stated.bounds())
                ? Optional.empty()
                : stated.breaks(Rule.BUCKET_RANGE
                        .with("family", stated.family().name())
                        .with("catalog", stated.subject().catalog().name())
                        .with("requirement", mismatch(stated.rule(), stated.bounds()))
                        .with("bounds", stated.proposal()));
    }

    private static Optional<String> disorder(List<Double> bounds) {
        for (int i = 0; i < bounds.size(); i++) {
            double bound = bounds.get(i);
            if (!Double.isFinite(bound)) {
                return Optional.of(bound + " is among them");
            }
            if (i > 0 && bound <= bounds.get(i - 1)) {
                return Optional.of(
                        ShortestDecimal.asTyped(bound) + " follows " + ShortestDecimal.asTyped(bounds.get(i - 1)));
            }
        }
        return Optional.empty();
    }

    private static double thousandth(double bound) {
        return Double.isFinite(bound)
                ? BigDecimal.valueOf(bound).movePointLeft(3).doubleValue()
                : bound;
    }

    /** The parts of a rule that bounds do not meet, in words. */
    private static String mismatch(BucketRule rule, List<Double> bounds) {
        if (rule instanceof BucketRule.Exactly exactly) {
            return "they must be exactly " + Words.bounds(exactly.bounds());
        }
        if (bounds.isEmpty()) {
            return "there must be at least one";
        }
        BucketRule.Chosen chosen = (BucketRule.Chosen) rule;
        List<String> ends = new ArrayList<>();
        end("first", chosen.min(), bounds.get(0)).ifPresent(ends::add);
        end("last", chosen.max(), bounds.get(bounds.size() - 1)).ifPresent(ends::add);
        return String.join(" and ", ends);
    }

    private static Optional<String> end(String which, OptionalDouble right, double bound) {
        return right.isPresent() && right.getAsDouble() != bound
                ? Optional.of("the " + which + " bound must be " + ShortestDecimal.asTyped(right.getAsDouble())
                        + ", not " + ShortestDecimal.asTyped(bound))
                : Optional.empty();
    }
}
