package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Combinations;
import dev.metricwright.catalog.Condition;
import dev.metricwright.catalog.Deprecation;
import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Documentation;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.History;
import dev.metricwright.catalog.Legality;
import dev.metricwright.catalog.Lifetime;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.Stability;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.tree.FlowText;
import dev.metricwright.catalog.tree.Mistakes;
import dev.metricwright.catalog.tree.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a family. */
final class FamilyReader {

    private static final Map<String, FamilyType> TYPES = types();

    private final LabelReader labelReader;
    private final TypedKeys typedKeys;
    private final RegistryLabels registryLabels;
    private final Expect expect;
    private final Conditions conditions;
    private final Mistakes mistakes;

    FamilyReader(
            LabelReader labelReader, BucketsReader bucketsReader, RegistryLabels registryLabels, Mistakes mistakes) {
        this.labelReader = labelReader;
        this.typedKeys = new TypedKeys(bucketsReader, mistakes);
        this.registryLabels = registryLabels;
        this.expect = new Expect(mistakes);
        this.conditions = new Conditions(mistakes);
        this.mistakes = mistakes;
    }

    /** Reads a family. Without a name or a type the result is empty, but everything else in it is checked. */
    Optional<Family> read(Node node) {
        if (node instanceof Node.Mapping mapping && mapping.entries().size() == 1) {
            Node.Entry only = mapping.entries().values().iterator().next();
            if (!Keys.FAMILY.contains(only.key())
                    && !(only.value() instanceof Node.Scalar value && !value.isNothing())) {
                mistakes.addUnknown(
                        only.origin(),
                        only.key(),
                        "key of the family",
                        Keys.FAMILY,
                        Optional.of("if it is the name of the family, write "
                                + FlowText.of("name", new Example(only.origin()).text(only.key()))
                                + ", and its keys below it"));
                return Optional.empty();
            }
        }
        String words =
                node instanceof Node.Mapping family && family.value("name").orElse(family) instanceof Node.Scalar name
                        ? "family '" + name.text() + "'"
                        : "the family";
        Optional<Fields> fields = expect.fields(node, Part.item(words), Keys.FAMILY);
        return fields.isPresent() ? read(fields.get()) : Optional.empty();
    }

    private static Map<String, FamilyType> types() {
        Map<String, FamilyType> types = new LinkedHashMap<>();
        for (FamilyType type : FamilyType.values()) {
            types.put(type.word(), type);
        }
        return types;
    }

    private Optional<Family> read(Fields fields) {
        Optional<String> name = fields.requiredWords("name");
        Optional<FamilyType> type = type(fields);
        Node named = fields.value("name");
        Origin origin = named == null ? fields.origin() : named.origin();
        checkName(name.orElse(""), origin);
        for (String key : List.of("name", "help", "unit")) {
            fields.checkConstant(key);
        }

        List<ReadLabel> definitions = labelReader.use(fields.entries("labels"));
        for (ReadLabel label : definitions) {
            registryLabels.check(label.name(), label.used());
        }
        FamilyLabels labels = new FamilyLabels(name.orElse(""), definitions, mistakes);
        labels.check();
        typedKeys.checkStates(name.orElse(""), type, labels.labels(), origin);

        Family family = new Family(
                name.orElse(""),
                type.orElse(FamilyType.GAUGE),
                fields.text("unit"),
                fields.text("help"),
                labels.labels(),
                new Combinations(legal(fields, labels), labelSets(fields, labels), distinct(fields, labels)),
                detail(fields, type, labels),
                typedKeys.buckets(fields, type),
                typedKeys.quantiles(fields, type),
                typedKeys.range(fields, type),
                fields.count("max_series"),
                new Lifetime(fields.flag("lazy"), fields.flag("retain"), expireAfter(fields)),
                new History(fields.text("since"), deprecated(fields), fields.texts("aliases")),
                documentation(fields, labels),
                fields.reasons("allow"),
                origin);
        return name.isPresent() && type.isPresent() ? Optional.of(family) : Optional.empty();
    }

    private Optional<FamilyType> type(Fields fields) {
        Optional<Node> node = fields.required("type");
        Optional<String> word =
                node.isPresent() ? expect.word(node.get(), Part.of("type"), "type", TYPES.keySet()) : Optional.empty();
        return word.isPresent() ? Optional.ofNullable(TYPES.get(word.get())) : Optional.empty();
    }

    /** Checks for characters that no exposition format can write. The naming rules check everything else. */
    private void checkName(String name, Origin origin) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean half = Character.isSurrogate(c) && !isPair(name, i) && !isPair(name, i - 1);
            if (half || Character.isISOControl(c)) {
                mistakes.add(origin, Rule.UNWRITABLE_NAME, String.format(Locale.ROOT, "U+%04X", (int) c));
            }
        }
    }

    private static boolean isPair(String text, int at) {
        return at >= 0 && at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    private List<Legality> legal(Fields fields, FamilyLabels labels) {
        List<Legality> legal = new ArrayList<>();
        for (Node item : fields.items("legal")) {
            Optional<Fields> entry = expect.fields(item, Part.item("an item of 'legal'"), Keys.LEGAL);
            if (entry.isPresent()) {
                Optional<Condition> when = condition(entry.get(), "when", labels);
                Optional<Condition> then = condition(entry.get(), "then", labels);
                if (when.isPresent() && then.isPresent()) {
                    legal.add(new Legality(when.get(), then.get()));
                }
            }
        }
        return legal;
    }

    private Optional<Condition> condition(Fields fields, String key, FamilyLabels labels) {
        Optional<Node> node = fields.required(key);
        Optional<Conditions.Placed> read =
                node.isPresent() ? conditions.read(node.get(), Part.of(key)) : Optional.empty();
        if (read.isEmpty()) {
            return Optional.empty();
        }
        for (Conditions.Term term : read.get().terms()) {
            labels.check(term);
        }
        return Optional.of(read.get().condition());
    }

    private List<List<String>> labelSets(Fields fields, FamilyLabels labels) {
        Set<List<String>> sets = new LinkedHashSet<>();
        for (Node item : fields.items("label_sets")) {
            List<Node.Scalar> set = expect.texts(item, Part.item("a label set"));
            for (Node.Scalar label : set) {
                labels.checkName(label);
            }
            if (!sets.add(Node.texts(set))) {
                mistakes.add(item.origin(), Rule.DUPLICATE_LABEL_SET);
            }
        }
        return List.copyOf(sets);
    }

    private List<String> distinct(Fields fields, FamilyLabels labels) {
        List<Node.Scalar> distinct = fields.scalars("distinct");
        for (Node.Scalar label : distinct) {
            labels.checkName(label);
        }
        if (fields.has("distinct") && distinct.size() != 2) {
            mistakes.add(fields.origin("distinct"), Rule.DISTINCT_NOT_A_PAIR);
            return List.of();
        }
        return Node.texts(distinct);
    }

    private List<Detail> detail(Fields fields, Optional<FamilyType> type, FamilyLabels labels) {
        List<Detail> detail = new ArrayList<>();
        typedKeys.checkDetail(fields, type);
        for (Node.Entry entry : fields.entries("detail")) {
            registryLabels.check(entry.key(), entry.origin());
            if (labels.has(entry.key())) {
                mistakes.add(entry.origin(), Rule.DETAIL_IS_A_LABEL, entry.key());
            }
            Optional<Fields> label = expect.fields(
                    entry.value(), new Part("detail label '" + entry.key() + "'", entry.key()), Keys.DETAIL);
            if (label.isPresent()) {
                String ask = label.get().requiredWords("ask").orElse(entry.key());
                detail.add(new Detail(entry.key(), ask, label.get().count("max"), entry.origin()));
            }
        }
        return detail;
    }

    private Optional<Deprecation> deprecated(Fields family) {
        Node node = family.value("deprecated");
        Optional<Fields> fields =
                node == null ? Optional.empty() : expect.fields(node, Part.of("deprecated"), Keys.DEPRECATED);
        return fields.isPresent()
                ? Optional.of(
                        new Deprecation(fields.get().text("since"), fields.get().text("use")))
                : Optional.empty();
    }

    private Optional<Duration> expireAfter(Fields family) {
        Node node = family.value("expire_after");
        Optional<String> text = node == null ? Optional.empty() : expect.text(node, Part.of("expire_after"));
        if (node == null || text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Duration> duration = Durations.read(text.get());
        if (duration.isEmpty()) {
            mistakes.add(node.origin(), Rule.NOT_A_DURATION, text.get(), " above zero and up to 100 years");
        }
        return duration;
    }

    private Documentation documentation(Fields fields, FamilyLabels labels) {
        return new Documentation(
                fields.text("section"),
                fields.text("module"),
                fields.text("present"),
                fields.text("notes"),
                fields.text("owner"),
                stability(fields),
                pipelines(fields, labels),
                inferred(fields, labels));
    }

    private Optional<Stability> stability(Fields fields) {
        Node node = fields.value("stability");
        Optional<String> word = node == null
                ? Optional.empty()
                : expect.word(node, Part.of("stability"), "stability", Stability.words());
        return word.flatMap(Stability::of);
    }

    private Map<String, List<String>> pipelines(Fields fields, FamilyLabels labels) {
        Map<String, List<String>> pipelines = new LinkedHashMap<>();
        for (Node.Entry entry : fields.entries("pipelines")) {
            Optional<Fields> pipeline = expect.fields(
                    entry.value(), new Part("pipeline '" + entry.key() + "'", entry.key()), Keys.PIPELINE);
            if (pipeline.isPresent()) {
                List<Node.Scalar> kept = pipeline.get().scalars("labels");
                for (Node.Scalar label : kept) {
                    if (!isDetail(fields, label.text())) {
                        labels.checkName(label);
                    }
                }
                pipelines.put(entry.key(), Node.texts(kept));
            }
        }
        return pipelines;
    }

    private static boolean isDetail(Fields fields, String label) {
        return fields.value("detail") instanceof Node.Mapping details
                && details.entries().containsKey(label);
    }

    /** Keys of the family or of a label, or the labels themselves; also combined, such as {@code reason.max}. */
    private List<String> inferred(Fields fields, FamilyLabels labels) {
        List<Node.Scalar> inferred = fields.scalars("inferred");
        for (Node.Scalar key : inferred) {
            int dot = key.text().indexOf('.');
            String first = dot < 0 ? key.text() : key.text().substring(0, dot);
            if (!Keys.FAMILY.contains(first) && !Keys.LABEL.contains(first) && !labels.has(first)) {
                Set<String> known = new LinkedHashSet<>(Keys.FAMILY);
                known.addAll(Keys.LABEL);
                known.addAll(labels.names());
                String rest = key.text().substring(first.length());
                mistakes.addUnknown(
                        key.origin(),
                        key.text(),
                        "key of a family or a label",
                        known.stream().map(name -> name.concat(rest)).toList());
            }
        }
        return Node.texts(inferred);
    }
}
