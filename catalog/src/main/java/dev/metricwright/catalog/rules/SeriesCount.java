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
 * The number of series that a family may produce, by the blocks that its methods reach. All numbers stop at
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
    private final List<CombinationBlock> reached;

    SeriesCount(FamilySpace space, Collection<CombinationBlock> blocks) {
        this.space = space;
        this.labels = space.family().labels();
        for (int label = 0; label < labels.size(); label++) {
            known.add(known(label, blocks));
        }
        List<CombinationBlock> legal = new ArrayList<>();
        for (CombinationBlock block : blocks) {
            legal.addAll(space.legal(block));
        }
        List<CombinationBlock> counted = space.countable(CombinationBlock.union(legal), knownOfDistinct());
        for (int label = 0; label < labels.size(); label++) {
            counted = absorbed(counted, label);
        }
        this.reached = counted;
    }

    /** The number of label combinations in the blocks. */
    long all() {
        return total(reached);
    }

    /**
     * The number of label combinations that have only known values, and are therefore never recorded under an overflow
     * value.
     */
    long known() {
        List<CombinationBlock> parts = new ArrayList<>();
        for (CombinationBlock block : reached) {
            CombinationBlock part = knownPart(block);
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return total(parts);
    }

    /**
     * The number of exposed series of a label combination. Those of a histogram are its buckets, {@code +Inf}, sum and
     * count; those of a summary are its quantiles, sum and count.
     */
    static long perCombination(Family family, List<Double> bounds) {
        if (family.type() == FamilyType.SUMMARY) {
            return family.quantiles().size() + 2L;
        }
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

    private ValueSet known(int label, Collection<CombinationBlock> blocks) {
        Set<String> values =
                new LinkedHashSet<>(labels.get(label).values().listed().keySet());
        for (CombinationBlock block : blocks) {
            ValueSet set = block.sets().get(label);
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
     * The blocks without those values of an open label that only a condition of the catalog names. Such a value counts
     * as one of the unlisted values if these are legal too. If they are not, it counts by itself.
     */
    private List<CombinationBlock> absorbed(List<CombinationBlock> blocks, int label) {
        ValueSet ofLabel = known.get(label);
        Set<String> unknown = new LinkedHashSet<>(ValueSet.ABSENT.minus(ofLabel).named());
        List<CombinationBlock> open = new ArrayList<>();
        for (CombinationBlock block : blocks) {
            ValueSet set = block.sets().get(label);
            unknown.addAll(ofLabel.complement().and(ValueSet.of(set.named())).named());
            if (set.inverted()) {
                open.add(block.with(label, ValueSet.ALL));
            }
        }
        List<CombinationBlock> parts = new ArrayList<>();
        for (CombinationBlock block : blocks) {
            ValueSet set = block.sets().get(label);
            if (set.inverted()) {
                parts.add(block.with(label, set.minus(ValueSet.of(unknown))));
            } else {
                parts.add(block.with(label, set.and(ofLabel)));
                parts.addAll(CombinationBlock.minus(List.of(block.with(label, set.minus(ofLabel))), open));
            }
        }
        List<CombinationBlock> result = new ArrayList<>();
        for (CombinationBlock part : parts) {
            if (!part.isEmpty()) {
                result.add(part);
            }
        }
        return result;
    }

    private CombinationBlock knownPart(CombinationBlock block) {
        CombinationBlock part = block;
        for (int label = 0; label < labels.size(); label++) {
            ValueSet set = block.sets().get(label);
            ValueSet absent = set.inverted() ? ValueSet.NONE : set.and(ValueSet.ABSENT);
            List<String> values = new ArrayList<>(known.get(label).and(set).named());
            values.addAll(absent.named());
            part = part.with(label, ValueSet.of(values));
        }
        return part;
    }

    private long total(List<CombinationBlock> counted) {
        List<CombinationBlock> blocks = counted;
        for (int label = 0; label < labels.size(); label++) {
            Set<Integer> determined = new LinkedHashSet<>();
            addDetermined(label, determined);
            if (!determined.isEmpty()) {
                blocks = undetermined(blocks, label, determined);
            }
        }
        long total = 0;
        for (CombinationBlock block : blocks) {
            total = saturatedSum(total, combinations(block));
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

    /** The blocks in which the labels that another label determines count as one value. */
    private List<CombinationBlock> undetermined(
            List<CombinationBlock> blocks, int determining, Set<Integer> determined) {
        List<CombinationBlock> free = new ArrayList<>();
        List<CombinationBlock> bound = new ArrayList<>();
        for (CombinationBlock block : blocks) {
            ValueSet values = block.sets().get(determining);
            if (values.contains("")) {
                free.add(block.with(determining, ValueSet.ABSENT));
            }
            CombinationBlock present = block.with(determining, values.and(ValueSet.PRESENT));
            for (int label : determined) {
                present = present.with(label, DETERMINED);
            }
            if (!present.isEmpty()) {
                bound.add(present);
            }
        }
        free.addAll(CombinationBlock.union(bound));
        return free;
    }

    private long combinations(CombinationBlock block) {
        long product = 1;
        for (int label = 0; label < labels.size(); label++) {
            product = saturatedProduct(product, size(label, block));
        }
        return product == Long.MAX_VALUE ? product : product - unlistedPairs(block);
    }

    private long size(int label, CombinationBlock block) {
        ValueSet set = block.sets().get(label);
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

    /** The number of combinations of a block in which two open {@code distinct} labels have the same unlisted value. */
    private long unlistedPairs(CombinationBlock block) {
        List<String> distinct = space.family().combinations().distinct();
        if (distinct.size() < 2) {
            return 0;
        }
        int one = space.position(distinct.get(0));
        int other = space.position(distinct.get(1));
        if (!block.sets().get(one).inverted() || !block.sets().get(other).inverted()) {
            return 0;
        }
        boolean sameOverflow =
                labels.get(one).overflow().equals(labels.get(other).overflow());
        long pairs = Math.min(max(one), max(other)) + (sameOverflow ? 1 : 0);
        for (int label = 0; label < labels.size(); label++) {
            if (label != one && label != other) {
                pairs = saturatedProduct(pairs, size(label, block));
            }
        }
        return pairs;
    }
}
