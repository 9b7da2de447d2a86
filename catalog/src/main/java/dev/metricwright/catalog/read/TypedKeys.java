package dev.metricwright.catalog.read;

import dev.metricwright.catalog.BucketRule;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.ShortestDecimal;
import dev.metricwright.catalog.ValueRange;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.tree.Mistakes;
import dev.metricwright.catalog.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the keys that only families of some types have. If the type is missing, a key is accepted with any type. */
final class TypedKeys {

    private final BucketsReader bucketsReader;
    private final Expect expect;
    private final Mistakes mistakes;

    TypedKeys(BucketsReader bucketsReader, Mistakes mistakes) {
        this.bucketsReader = bucketsReader;
        this.expect = new Expect(mistakes);
        this.mistakes = mistakes;
    }

    BucketRule buckets(Fields fields, Optional<FamilyType> type) {
        checkType(fields, "buckets", type, FamilyType.HISTOGRAM, Rule.BUCKETS_OF_NO_HISTOGRAM);
        Node buckets = fields.value("buckets");
        return buckets == null ? BucketRule.Chosen.ANY : bucketsReader.read(buckets);
    }

    List<Double> quantiles(Fields fields, Optional<FamilyType> type) {
        checkType(fields, "quantiles", type, FamilyType.SUMMARY, Rule.QUANTILES_OF_NO_SUMMARY);
        List<Double> quantiles = new ArrayList<>();
        for (Node item : fields.items("quantiles")) {
            OptionalDouble quantile = expect.number(item, Part.item("a quantile"), "write one such as 0.99");
            if (quantile.isPresent()) {
                checkQuantile(quantile.getAsDouble(), quantiles, item.origin());
                quantiles.add(quantile.getAsDouble());
            }
        }
        if (fields.value("quantiles") instanceof Node.Sequence list
                && list.items().isEmpty()) {
            mistakes.add(
                    fields.origin("quantiles"), Rule.EMPTY_VALUE, "'quantiles'", "list some quantiles, or remove it");
        }
        return quantiles;
    }

    private void checkQuantile(double quantile, List<Double> before, Origin origin) {
        if (quantile < 0 || quantile > 1) {
            mistakes.add(origin, Rule.QUANTILE_OUT_OF_RANGE, ShortestDecimal.asTyped(quantile));
        } else if (!before.isEmpty() && quantile <= before.get(before.size() - 1)) {
            mistakes.add(Rule.NOT_ASCENDING
                    .with("kind", "quantile")
                    .with("value", ShortestDecimal.asTyped(quantile))
                    .with("before", ShortestDecimal.asTyped(before.get(before.size() - 1)))
                    .at(origin));
        }
    }

    Optional<ValueRange> range(Fields fields, Optional<FamilyType> type) {
        checkType(fields, "range", type, FamilyType.GAUGE, Rule.RANGE_OF_NO_GAUGE);
        Node node = fields.value("range");
        if (node == null) {
            return Optional.empty();
        }
        if (!(node instanceof Node.Sequence list) || list.items().size() != 2) {
            mistakes.add(node.origin(), Rule.RANGE_NOT_A_PAIR);
            return Optional.empty();
        }
        OptionalDouble min = end(list.items().get(0));
        OptionalDouble max = end(list.items().get(1));
        if (min.isPresent() && max.isPresent() && min.getAsDouble() >= max.getAsDouble()) {
            mistakes.add(
                    node.origin(),
                    Rule.RANGE_NOT_ASCENDING,
                    ShortestDecimal.asTyped(min.getAsDouble()),
                    ShortestDecimal.asTyped(max.getAsDouble()));
        }
        if (list.items().stream().allMatch(TypedKeys::isOpen)) {
            mistakes.add(node.origin(), Rule.EMPTY_VALUE, "'range'", "state at least one of its ends, or remove it");
        }
        return Optional.of(new ValueRange(min, max, list.items().stream().allMatch(TypedKeys::isWhole)));
    }

    private OptionalDouble end(Node node) {
        return isOpen(node)
                ? OptionalDouble.empty()
                : expect.number(node, Part.item("an end of 'range'"), "write ~ for an end that is open");
    }

    private static boolean isOpen(Node node) {
        return node instanceof Node.Scalar scalar && scalar.isNothing();
    }

    private static boolean isWhole(Node node) {
        return isOpen(node)
                || (node instanceof Node.Scalar scalar && scalar.text().matches("[+-]?[0-9]+"));
    }

    /** Checks the label of a stateset that has its states as values: OpenMetrics gives it the name of the family. */
    void checkStates(String family, Optional<FamilyType> type, List<Label> labels, Origin origin) {
        boolean hasStates = labels.stream().anyMatch(label -> label.name().equals(family) && label.isClosed());
        if (type.equals(Optional.of(FamilyType.STATESET)) && !hasStates) {
            mistakes.add(origin, Rule.STATESET_WITHOUT_STATES, family);
        }
    }

    /** Checks that the family may have detail labels: without them, its series are added up. */
    void checkDetail(Fields fields, Optional<FamilyType> type) {
        if (fields.has("detail")
                && type.isPresent()
                && (type.get() == FamilyType.INFO || !type.get().isRecordable())) {
            mistakes.add(
                    fields.origin("detail"),
                    Rule.DETAIL_NOT_ADMITTED,
                    type.get().described());
        }
    }

    private void checkType(Fields fields, String key, Optional<FamilyType> type, FamilyType right, Rule rule) {
        if (fields.has(key) && type.isPresent() && type.get() != right) {
            mistakes.add(fields.origin(key), rule, type.get().described());
        }
    }
}
