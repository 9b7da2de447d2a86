package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.BucketRule;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.declaration.Place;
import dev.metricwright.catalog.declaration.Stated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The rules about bucket bounds. */
final class BucketRules {

    /** Bounds to propose where a rule leaves the choice, a factor of 10 at most from one to the next. */
    private static final List<Double> STEPS =
            List.of(0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 10.0, 30.0, 60.0, 300.0, 600.0, 1800.0, 3600.0);

    private final Findings findings;

    BucketRules(Findings findings) {
        this.findings = findings;
    }

    /**
     * The bounds of a family that some methods record.
     *
     * @param methods the methods, at least one, whose statements agree with the catalog
     * @return the bounds, empty where the family is no histogram; nothing where they are at fault
     */
    Optional<List<Double>> bounds(List<Subject> methods) {
        Subject first = methods.get(0);
        Family family = first.family();
        boolean clean = true;
        Optional<Subject> stating = Optional.empty();
        for (Subject method : methods) {
            if (method.reference().buckets().isEmpty()) {
                continue;
            }
            clean &= isClean(method, method.reference().buckets().get());
            if (stating.isEmpty()) {
                stating = Optional.of(method);
            } else {
                clean &= agree(stating.get(), method);
            }
        }
        if (family.type() != FamilyType.HISTOGRAM) {
            return clean ? Optional.of(List.of()) : Optional.empty();
        }
        if (stating.isPresent()) {
            return clean
                    ? Optional.of(ordered(
                            stating.get().reference().buckets().orElseThrow().value()))
                    : Optional.empty();
        }
        if (family.buckets() instanceof BucketRule.Exactly exactly) {
            return Optional.of(exactly.bounds());
        }
        boolean missing = findings.report(
                Rule.BUCKET_MISSING,
                first.reference().bucketsPlace(),
                family.name(),
                Words.bounds(ProposedBounds.few(family)));
        return missing ? Optional.empty() : Optional.of(List.of());
    }

    /** Bounds that can be recorded into, though the rule about their order may be off. */
    private static List<Double> ordered(List<Double> stated) {
        TreeSet<Double> ordered = new TreeSet<>();
        for (Double bound : stated) {
            if (Double.isFinite(bound)) {
                ordered.add(bound);
            }
        }
        return List.copyOf(ordered);
    }

    private boolean agree(Subject earlier, Subject later) {
        List<Double> one = earlier.reference().buckets().orElseThrow().value();
        List<Double> other = later.reference().buckets().orElseThrow().value();
        return one.equals(other)
                || !findings.report(
                        Rule.BUCKET_CONFLICT,
                        later.method().place(),
                        later.family().name(),
                        Words.bounds(other),
                        Words.bounds(one),
                        earlier.method().name());
    }

    private boolean isClean(Subject subject, Stated<List<Double>> stated) {
        Family family = subject.family();
        List<Double> bounds = stated.value();
        Place place = stated.place();
        if (family.type() != FamilyType.HISTOGRAM) {
            return !findings.report(Rule.BUCKET_NOT_HISTOGRAM, place, family.name(), Words.a(family.type()));
        }
        Optional<String> disorder = disorder(bounds);
        if (disorder.isPresent()
                && findings.report(
                        Rule.BUCKET_ORDER,
                        place,
                        family.name(),
                        disorder.get(),
                        Words.bounds(proposed(family.buckets(), bounds)))) {
            return false;
        }
        String catalog = subject.catalog().name();
        BucketRule rule = family.buckets();
        if (!admits(rule, bounds)) {
            List<Double> thousandths =
                    bounds.stream().map(BucketRules::thousandth).toList();
            if (admits(rule, thousandths)
                    && findings.report(
                            Rule.BUCKET_UNIT,
                            place,
                            family.name(),
                            family.unit().isEmpty() ? "the catalog's unit" : family.unit(),
                            Words.bounds(thousandths))) {
                return false;
            }
        }
        if (bounds.size() > rule.maxCount().orElse(Integer.MAX_VALUE)
                && findings.report(
                        Rule.BUCKET_COUNT,
                        place,
                        family.name(),
                        bounds.size(),
                        catalog,
                        rule.maxCount().orElse(0),
                        Words.bounds(proposed(rule, bounds)))) {
            return false;
        }
        List<Double> lacking = new ArrayList<>(rule.require());
        lacking.removeAll(bounds);
        if (!lacking.isEmpty()
                && findings.report(
                        Rule.BUCKET_REQUIRED,
                        place,
                        family.name(),
                        Words.list(lacking.stream().map(Words::number).toList()))) {
            return false;
        }
        return inRange(rule, bounds)
                || !findings.report(
                        Rule.BUCKET_RANGE,
                        place,
                        family.name(),
                        catalog,
                        words(rule),
                        Words.bounds(proposed(rule, bounds)));
    }

    private static Optional<String> disorder(List<Double> bounds) {
        for (int i = 0; i < bounds.size(); i++) {
            double bound = bounds.get(i);
            if (!Double.isFinite(bound)) {
                return Optional.of(bound + " is among them");
            }
            if (i > 0 && bound <= bounds.get(i - 1)) {
                return Optional.of(Words.number(bound) + " follows " + Words.number(bounds.get(i - 1)));
            }
        }
        return Optional.empty();
    }

    private static double thousandth(double bound) {
        return Double.isFinite(bound)
                ? BigDecimal.valueOf(bound).movePointLeft(3).doubleValue()
                : bound;
    }

    static boolean admits(BucketRule rule, List<Double> bounds) {
        return inRange(rule, bounds)
                && bounds.containsAll(rule.require())
                && bounds.size() <= rule.maxCount().orElse(Integer.MAX_VALUE);
    }

    private static boolean inRange(BucketRule rule, List<Double> bounds) {
        if (rule instanceof BucketRule.Exactly exactly) {
            return bounds.equals(exactly.bounds());
        }
        BucketRule.Chosen chosen = (BucketRule.Chosen) rule;
        return !bounds.isEmpty()
                && (chosen.min().isEmpty() || bounds.get(0) == chosen.min().getAsDouble())
                && (chosen.max().isEmpty()
                        || bounds.get(bounds.size() - 1) == chosen.max().getAsDouble());
    }

    private static String words(BucketRule rule) {
        if (rule instanceof BucketRule.Exactly exactly) {
            return "exactly " + Words.bounds(exactly.bounds());
        }
        BucketRule.Chosen chosen = (BucketRule.Chosen) rule;
        List<String> ends = new ArrayList<>();
        chosen.min().ifPresent(min -> ends.add("the first is " + Words.number(min)));
        chosen.max().ifPresent(max -> ends.add("the last is " + Words.number(max)));
        return ends.isEmpty() ? "at least one" : String.join(" and ", ends);
    }

    /** All that a rule asks of bounds, in words. */
    static String requirements(BucketRule rule) {
        List<String> all = new ArrayList<>(List.of(words(rule)));
        if (!rule.require().isEmpty()) {
            all.add("with "
                    + Words.list(rule.require().stream().map(Words::number).toList()));
        }
        rule.maxCount().ifPresent(count -> all.add("at most " + count));
        return String.join(", ", all);
    }

    /** Bounds to propose for times, in a unit of which so many are a second. */
    static List<Double> steps(long perSecond) {
        return STEPS.stream().map(step -> step * perSecond).toList();
    }

    /** Bounds that a rule admits, near those that were written. */
    static List<Double> proposed(BucketRule rule, List<Double> written) {
        if (rule instanceof BucketRule.Exactly exactly) {
            return exactly.bounds();
        }
        BucketRule.Chosen chosen = (BucketRule.Chosen) rule;
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

    /** As many of some bounds as there is room for, from the whole of their range. */
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
