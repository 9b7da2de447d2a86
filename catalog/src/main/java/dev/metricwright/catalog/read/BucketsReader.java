package dev.metricwright.catalog.read;

import dev.metricwright.catalog.BucketRule;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.ShortestDecimal;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.tree.Mistakes;
import dev.metricwright.catalog.tree.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Reads the rules for bucket bounds: exact bounds, a range, a preset, or the name of a shared rule. */
final class BucketsReader {

    /** {@code DefBuckets} of the Prometheus client libraries. */
    private static final Map<String, List<Double>> PRESETS =
            Map.of("prometheus-default", List.of(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0));

    private final Map<String, BucketRule> shared = new LinkedHashMap<>();
    private final Expect expect;
    private final Mistakes mistakes;

    BucketsReader(Mistakes mistakes) {
        this.expect = new Expect(mistakes);
        this.mistakes = mistakes;
    }

    /** Reads the rules that families share. */
    void share(Collection<Node.Entry> definitions) {
        for (Node.Entry definition : definitions) {
            shared.put(
                    definition.key(),
                    define(definition.value(), new Part("buckets '" + definition.key() + "'", definition.key())));
        }
    }

    BucketRule read(Node node) {
        if (!(node instanceof Node.Scalar)) {
            return define(node, Part.of("buckets"));
        }
        if (shared.isEmpty() && node instanceof Node.Scalar word && !word.isNothing()) {
            mistakes.addUnknown(
                    node.origin(),
                    word.text(),
                    "shared bucket rule",
                    List.of(),
                    Optional.of(new Rewriting(Part.of("buckets"), node).asFields(Keys.BUCKETS) + ", or define '"
                            + word.text() + "' under 'buckets' of the catalog"));
            return BucketRule.Chosen.ANY;
        }
        Optional<String> name = expect.word(node, Part.of("buckets"), "shared bucket rule", shared.keySet());
        return name.isPresent() ? shared.getOrDefault(name.get(), BucketRule.Chosen.ANY) : BucketRule.Chosen.ANY;
    }

    private BucketRule define(Node node, Part part) {
        Optional<Fields> fields = expect.fields(node, part, Keys.BUCKETS);
        return fields.isPresent() ? define(fields.get()) : BucketRule.Chosen.ANY;
    }

    private BucketRule define(Fields fields) {
        boolean exact = fields.has("bounds") || fields.has("preset");
        for (String key : List.of("min", "max", "preset")) {
            if (exact && fields.has(key) && !(key.equals("preset") && !fields.has("bounds"))) {
                mistakes.add(
                        fields.origin(key), Rule.BESIDE_EXACT_BOUNDS, key, fields.has("bounds") ? "bounds" : "preset");
            }
        }
        List<Double> require = bounds(fields, "require");
        OptionalInt maxCount = fields.count("max_count");
        return exact ? exactly(fields, require, maxCount) : chosen(fields, require, maxCount);
    }

    private BucketRule exactly(Fields fields, List<Double> require, OptionalInt maxCount) {
        List<Double> bounds = fields.has("bounds") ? bounds(fields, "bounds") : preset(fields);
        if (maxCount.isPresent() && bounds.size() > maxCount.getAsInt()) {
            mistakes.add(Rule.TOO_MANY_BOUNDS
                    .with("most", maxCount.getAsInt())
                    .with("count", bounds.size())
                    .with("how", "listed")
                    .at(fields.origin("max_count")));
        }
        for (double bound : require) {
            if (!bounds.contains(bound)) {
                notAdmitted(fields.origin("require"), bound, "is not one of the exact bounds");
            }
        }
        return new BucketRule.Exactly(bounds, require, maxCount);
    }

    private BucketRule chosen(Fields fields, List<Double> require, OptionalInt maxCount) {
        OptionalDouble min = fields.number("min");
        OptionalDouble max = fields.number("max");
        if (min.isPresent() && max.isPresent() && min.getAsDouble() > max.getAsDouble()) {
            mistakes.add(
                    fields.origin("min"),
                    Rule.MIN_ABOVE_MAX,
                    ShortestDecimal.asTyped(min.getAsDouble()),
                    ShortestDecimal.asTyped(max.getAsDouble()));
        }
        for (double bound : require) {
            if (bound < min.orElse(bound)) {
                notAdmitted(fields.origin("require"), bound, "is below 'min'");
            } else if (bound > max.orElse(bound)) {
                notAdmitted(fields.origin("require"), bound, "is above 'max'");
            }
        }
        Set<Double> needed = new TreeSet<>(require);
        min.ifPresent(needed::add);
        max.ifPresent(needed::add);
        if (maxCount.isPresent() && needed.size() > maxCount.getAsInt()) {
            mistakes.add(Rule.TOO_MANY_BOUNDS
                    .with("most", maxCount.getAsInt())
                    .with("count", needed.size())
                    .with("how", "required (with 'min' and 'max')")
                    .at(fields.origin("max_count")));
        }
        return new BucketRule.Chosen(min, max, require, maxCount);
    }

    private void notAdmitted(Origin origin, double bound, String why) {
        mistakes.add(origin, Rule.REQUIRED_BOUND_EXCLUDED, ShortestDecimal.asTyped(bound), why);
    }

    private List<Double> preset(Fields fields) {
        Node node = fields.value("preset");
        Optional<String> name =
                node == null ? Optional.empty() : expect.word(node, Part.of("preset"), "preset", PRESETS.keySet());
        return name.isPresent() ? PRESETS.getOrDefault(name.get(), List.of()) : List.of();
    }

    private List<Double> bounds(Fields fields, String key) {
        List<Double> bounds = new ArrayList<>();
        for (Node item : fields.items(key)) {
            OptionalDouble bound = expect.number(item, Part.item("a bound"));
            if (bound.isPresent() && !bounds.isEmpty() && bound.getAsDouble() <= bounds.get(bounds.size() - 1)) {
                mistakes.add(Rule.NOT_ASCENDING
                        .with("kind", "bound")
                        .with("value", ShortestDecimal.asTyped(bound.getAsDouble()))
                        .with("before", ShortestDecimal.asTyped(bounds.get(bounds.size() - 1)))
                        .at(item.origin()));
            }
            if (bound.isPresent()) {
                bounds.add(bound.getAsDouble());
            }
        }
        if (fields.value(key) instanceof Node.Sequence list && list.items().isEmpty()) {
            mistakes.add(fields.origin(key), Rule.EMPTY_VALUE, Part.of(key).words(), "list some bounds, or remove it");
        }
        return bounds;
    }
}
