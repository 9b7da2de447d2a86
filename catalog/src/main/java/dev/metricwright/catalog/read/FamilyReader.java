package dev.metricwright.catalog.read;

import dev.metricwright.catalog.BucketRule;
import dev.metricwright.catalog.Deprecation;
import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Legality;
import dev.metricwright.catalog.Origin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a family. */
final class FamilyReader {

    private static final List<String> TYPES =
            Arrays.stream(FamilyType.values()).map(FamilyType::word).toList();

    private final LabelReader labelReader;
    private final BucketsReader bucketsReader;
    private final RegistryLabels registryLabels;
    private final Expect expect;
    private final Conditions conditions;
    private final Mistakes mistakes;

    FamilyReader(
            LabelReader labelReader, BucketsReader bucketsReader, RegistryLabels registryLabels, Mistakes mistakes) {
        this.labelReader = labelReader;
        this.bucketsReader = bucketsReader;
        this.registryLabels = registryLabels;
        this.expect = new Expect(mistakes);
        this.conditions = new Conditions(mistakes);
        this.mistakes = mistakes;
    }

    /** Reads a family; one without a name or a type is none, yet all that it says is checked. */
    Optional<Family> read(Node node) {
        String what =
                node instanceof Node.Mapping family && family.value("name").orElse(family) instanceof Node.Scalar name
                        ? "family '" + name.text() + "'"
                        : "the family";
        return expect.fields(node, what, Keys.FAMILY).flatMap(this::read);
    }

    private Optional<Family> read(Fields fields) {
        Optional<String> name = fields.requiredWords("name");
        Optional<FamilyType> type = fields.required("type")
                .flatMap(node -> expect.word(node, "type", TYPES))
                .flatMap(FamilyType::of);
        Origin origin = fields.node("name").map(Node::origin).orElse(fields.origin());
        name.ifPresent(text -> checkName(text, origin));

        List<LabelDefinition> definitions = labelReader.use(fields.entries("labels"));
        definitions.forEach(label -> registryLabels.check(label.name(), label.used()));
        FamilyLabels labels = new FamilyLabels(name.orElse(""), definitions, mistakes);
        labels.check();

        Family family = new Family(
                name.orElse(""),
                type.orElse(FamilyType.GAUGE),
                fields.text("unit"),
                fields.text("help"),
                fields.text("section"),
                fields.text("module"),
                labels.labels(),
                legal(fields, labels),
                labelSets(fields, labels),
                distinct(fields, labels),
                fields.count("max_series"),
                buckets(fields, type),
                detail(fields, type, labels),
                fields.texts("aliases"),
                fields.text("since"),
                fields.node("deprecated").flatMap(this::deprecated),
                fields.flag("retain"),
                fields.flag("lazy"),
                fields.text("present"),
                fields.text("notes"),
                fields.node("expire_after").flatMap(this::duration),
                pipelines(fields),
                inferred(fields, labels),
                fields.reasons("allow"),
                origin);
        return name.isPresent() && type.isPresent() ? Optional.of(family) : Optional.empty();
    }

    /** How a name should look is a matter of the naming rules; this is only what no exposition format could write. */
    private void checkName(String name, Origin origin) {
        boolean broken = name.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
        if (broken) {
            mistakes.add(origin, "the name holds a character that no exposition format can write; remove it");
        }
    }

    private List<Legality> legal(Fields fields, FamilyLabels labels) {
        List<Legality> legal = new ArrayList<>();
        for (Node item : fields.items("legal")) {
            expect.fields(item, "an item of 'legal'", Keys.LEGAL).ifPresent(entry -> {
                Optional<Conditions.Placed> when =
                        entry.required("when").flatMap(node -> conditions.read(node, "'when'"));
                Optional<Conditions.Placed> then =
                        entry.required("then").flatMap(node -> conditions.read(node, "'then'"));
                when.ifPresent(condition -> condition.terms().forEach(labels::check));
                then.ifPresent(condition -> condition.terms().forEach(labels::check));
                if (when.isPresent() && then.isPresent()) {
                    legal.add(new Legality(when.get().condition(), then.get().condition()));
                }
            });
        }
        return legal;
    }

    private List<List<String>> labelSets(Fields fields, FamilyLabels labels) {
        Set<List<String>> sets = new LinkedHashSet<>();
        for (Node item : fields.items("label_sets")) {
            List<Node.Scalar> set = expect.texts(item, "a label set");
            set.forEach(labels::checkName);
            if (!sets.add(set.stream().map(Node.Scalar::text).toList())) {
                mistakes.add(item.origin(), "this label set stands here twice; remove one");
            }
        }
        return List.copyOf(sets);
    }

    private List<String> distinct(Fields fields, FamilyLabels labels) {
        List<Node.Scalar> distinct = fields.scalars("distinct");
        distinct.forEach(labels::checkName);
        if (fields.has("distinct") && distinct.size() != 2) {
            mistakes.add(fields.origin("distinct"), "'distinct' is about two labels; write it as [from, to]");
            return List.of();
        }
        return distinct.stream().map(Node.Scalar::text).toList();
    }

    private BucketRule buckets(Fields fields, Optional<FamilyType> type) {
        if (fields.has("buckets") && type.isPresent() && type.get() != FamilyType.HISTOGRAM) {
            mistakes.add(
                    fields.origin("buckets"),
                    "a " + type.get().word() + " has no buckets; remove them, or make it a histogram");
        }
        return fields.node("buckets").map(bucketsReader::read).orElse(BucketRule.Chosen.ANY);
    }

    private List<Detail> detail(Fields fields, Optional<FamilyType> type, FamilyLabels labels) {
        List<Detail> detail = new ArrayList<>();
        if (fields.has("detail") && type.equals(Optional.of(FamilyType.INFO))) {
            mistakes.add(fields.origin("detail"), "facts cannot be summed over detail labels; make them plain labels");
        }
        for (Node.Entry entry : fields.entries("detail")) {
            registryLabels.check(entry.key(), entry.origin());
            if (labels.has(entry.key())) {
                mistakes.add(
                        entry.origin(),
                        "'" + entry.key() + "' is a plain label of the family already; remove one of them");
            }
            expect.fields(entry.value(), "detail label '" + entry.key() + "'", Keys.DETAIL)
                    .ifPresent(label -> detail.add(new Detail(
                            entry.key(),
                            label.requiredWords("ask").orElse(entry.key()),
                            label.count("max"),
                            entry.origin())));
        }
        return detail;
    }

    private Optional<Deprecation> deprecated(Node node) {
        return expect.fields(node, "'deprecated'", Keys.DEPRECATED)
                .map(fields -> new Deprecation(fields.text("since"), fields.text("use")));
    }

    private Optional<Duration> duration(Node node) {
        Optional<String> text = expect.text(node, "'expire_after'");
        Optional<Duration> duration = text.flatMap(Numbers::duration);
        if (text.isPresent() && duration.isEmpty()) {
            mistakes.add(
                    node.origin(), "'" + text.get() + "' is no duration above zero; write one such as 5m or 1h30m");
        }
        return duration;
    }

    private Map<String, List<String>> pipelines(Fields fields) {
        Map<String, List<String>> pipelines = new LinkedHashMap<>();
        for (Node.Entry entry : fields.entries("pipelines")) {
            expect.fields(entry.value(), "pipeline '" + entry.key() + "'", Keys.PIPELINE)
                    .ifPresent(pipeline -> pipelines.put(entry.key(), pipeline.texts("labels")));
        }
        return pipelines;
    }

    /** Keys of the family or of a label, or the labels themselves, also as {@code reason.max}. */
    private List<String> inferred(Fields fields, FamilyLabels labels) {
        Set<String> known = new LinkedHashSet<>(Keys.FAMILY);
        known.addAll(Keys.LABEL);
        labels.labels().stream().map(Label::name).forEach(known::add);
        for (Node.Scalar key : fields.scalars("inferred")) {
            String first = key.text().split("\\.", 2)[0];
            if (!known.contains(first)) {
                mistakes.addUnknown(key.origin(), key.text(), "key of a family or a label", known);
            }
        }
        return fields.texts("inferred");
    }
}
