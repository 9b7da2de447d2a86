package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.BucketRule;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.ValueSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The number of series that a family may produce, by the boxes that its methods reach. All numbers stop at
 * {@link Long#MAX_VALUE}, which is also the number of values of an open label without a bound.
 *
 * <p>The number of values of an open label is that of its known values, plus its bound, plus one for overflow. Known
 * values are those that the catalog lists, that a method fixes, or that an enum has. If a label {@code determines}
 * others, each of its values allows only one value of the others, unless it is empty.
 */
final class SeriesCount {

    /** The assumed number of bounds of a histogram whose catalog leaves them open: the default of client libraries. */
    static final int USUAL_BOUNDS = 11;

    private static final ValueSet DETERMINED = ValueSet.of(List.of("determined"));

    private final FamilySpace space;
    private final List<Label> labels;
    private final List<ValueSet> known = new ArrayList<>();
    private final List<Box> reached;

    SeriesCount(FamilySpace space, Collection<Box> boxes) {
        this.space = space;
        this.labels = space.family().labels();
        for (int label = 0; label < labels.size(); label++) {
            known.add(known(label, boxes));
        }
        List<Box> legal = new ArrayList<>();
        for (Box box : boxes) {
            legal.addAll(space.legal(box));
        }
        List<Box> counted = space.countable(Box.union(legal), knownOfDistinct());
        for (int label = 0; label < labels.size(); label++) {
            counted = absorbed(counted, label);
        }
        this.reached = counted;
    }

    /** The number of label combinations in the boxes. */
    long all() {
        return total(reached);
    }

    /**
     * The number of label combinations that have only known values, and are therefore never recorded under an overflow
     * value.
     */
    long known() {
        List<Box> parts = new ArrayList<>();
        for (Box box : reached) {
            Box part = knownPart(box);
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return total(parts);
    }

    /**
     * The number of exposed series of a label combination. Those of a histogram are its buckets, {@code +Inf}, sum and
     * count.
     */
    static long perCombination(Family family, List<Double> bounds) {
        if (family.type() != FamilyType.HISTOGRAM) {
            return 1;
        }
        int count = !bounds.isEmpty()
                ? bounds.size()
                : family.buckets() instanceof BucketRule.Exactly exactly
                        ? exactly.bounds().size()
                        : family.buckets().maxCount().orElse(USUAL_BOUNDS);
        return count + 3L;
    }

    /** A product that stops at {@link Long#MAX_VALUE}. */
    static long saturatedProduct(long one, long other) {
        return Math.multiplyHigh(one, other) != 0 || one * other < 0 ? Long.MAX_VALUE : one * other;
    }

    /** A sum that stops at {@link Long#MAX_VALUE}. */
    static long saturatedSum(long one, long other) {
        return one + other < 0 ? Long.MAX_VALUE : one + other;
    }

    private ValueSet known(int label, Collection<Box> boxes) {
        Set<String> values =
                new LinkedHashSet<>(labels.get(label).values().listed().keySet());
        for (Box box : boxes) {
            ValueSet set = box.sets().get(label);
            if (!set.inverted()) {
                values.addAll(set.named());
            }
        }
        return ValueSet.of(values);
    }

    private Set<String> knownOfDistinct() {
        Set<String> values = new LinkedHashSet<>();
        for (String label : space.family().combinations().distinct()) {
            values.addAll(known.get(space.position(label)).named());
        }
        return values;
    }

    /**
     * The boxes without those values of an open label that only a condition of the catalog names. Such a value counts
     * as one of the unlisted values if these are legal too. If they are not, it counts by itself.
     */
    private List<Box> absorbed(List<Box> boxes, int label) {
        ValueSet ofLabel = known.get(label);
        Set<String> unknown = new LinkedHashSet<>(ValueSet.ABSENT.minus(ofLabel).named());
        List<Box> open = new ArrayList<>();
        for (Box box : boxes) {
            ValueSet set = box.sets().get(label);
            unknown.addAll(ofLabel.complement().and(ValueSet.of(set.named())).named());
            if (set.inverted()) {
                open.add(box.with(label, ValueSet.ALL));
            }
        }
        List<Box> parts = new ArrayList<>();
        for (Box box : boxes) {
            ValueSet set = box.sets().get(label);
            if (set.inverted()) {
                parts.add(box.with(label, set.minus(ValueSet.of(unknown))));
            } else {
                parts.add(box.with(label, set.and(ofLabel)));
                parts.addAll(Box.minus(List.of(box.with(label, set.minus(ofLabel))), open));
            }
        }
        List<Box> result = new ArrayList<>();
        for (Box part : parts) {
            if (!part.isEmpty()) {
                result.add(part);
            }
        }
        return result;
    }

    private Box knownPart(Box box) {
        Box part = box;
        for (int label = 0; label < labels.size(); label++) {
            ValueSet set = box.sets().get(label);
            ValueSet absent = set.inverted() ? ValueSet.NONE : set.and(ValueSet.ABSENT);
            List<String> values = new ArrayList<>(known.get(label).and(set).named());
            values.addAll(absent.named());
            part = part.with(label, ValueSet.of(values));
        }
        return part;
    }

    private long total(List<Box> counted) {
        List<Box> boxes = counted;
        for (int label = 0; label < labels.size(); label++) {
            Set<Integer> determined = new LinkedHashSet<>();
            addDetermined(label, determined);
            if (!determined.isEmpty()) {
                boxes = undetermined(boxes, label, determined);
            }
        }
        long total = 0;
        for (Box box : boxes) {
            total = saturatedSum(total, combinations(box));
        }
        return total;
    }

    /** Adds the labels that a label determines, directly or through other labels. */
    private void addDetermined(int label, Set<Integer> determined) {
        for (String name : labels.get(label).determines()) {
            if (determined.add(space.position(name))) {
                addDetermined(space.position(name), determined);
            }
        }
    }

    /** The boxes in which the labels that another label determines count as one value. */
    private List<Box> undetermined(List<Box> boxes, int determining, Set<Integer> determined) {
        List<Box> free = new ArrayList<>();
        List<Box> bound = new ArrayList<>();
        for (Box box : boxes) {
            ValueSet values = box.sets().get(determining);
            if (values.contains("")) {
                free.add(box.with(determining, ValueSet.ABSENT));
            }
            Box present = box.with(determining, values.and(ValueSet.PRESENT));
            for (int label : determined) {
                present = present.with(label, DETERMINED);
            }
            if (!present.isEmpty()) {
                bound.add(present);
            }
        }
        free.addAll(Box.union(bound));
        return free;
    }

    private long combinations(Box box) {
        long product = 1;
        for (int label = 0; label < labels.size(); label++) {
            product = saturatedProduct(product, size(label, box));
        }
        return product == Long.MAX_VALUE ? product : product - unlistedPairs(box);
    }

    private long size(int label, Box box) {
        ValueSet set = box.sets().get(label);
        return set.inverted()
                ? saturatedSum(known.get(label).and(set).named().size(), saturatedSum(max(label), 1))
                : set.named().size();
    }

    private long max(int label) {
        LabelValues values = labels.get(label).values();
        return values instanceof LabelValues.Open open && open.max().isPresent()
                ? open.max().getAsInt()
                : Long.MAX_VALUE;
    }

    /** The number of combinations of a box in which two open {@code distinct} labels have the same unlisted value. */
    private long unlistedPairs(Box box) {
        List<String> distinct = space.family().combinations().distinct();
        if (distinct.size() < 2) {
            return 0;
        }
        int one = space.position(distinct.get(0));
        int other = space.position(distinct.get(1));
        if (!box.sets().get(one).inverted() || !box.sets().get(other).inverted()) {
            return 0;
        }
        boolean sameOverflow =
                labels.get(one).overflow().equals(labels.get(other).overflow());
        long pairs = Math.min(max(one), max(other)) + (sameOverflow ? 1 : 0);
        for (int label = 0; label < labels.size(); label++) {
            if (label != one && label != other) {
                pairs = saturatedProduct(pairs, size(label, box));
            }
        }
        return pairs;
    }
}
