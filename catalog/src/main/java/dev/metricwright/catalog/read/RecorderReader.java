package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.recorded.CatalogVersion;
import dev.metricwright.catalog.recorded.RecordedFamily;
import dev.metricwright.catalog.recorded.RecordedInterface;
import dev.metricwright.catalog.recorded.RecordedLabel;
import dev.metricwright.catalog.tree.Document;
import dev.metricwright.catalog.tree.Mistakes;
import dev.metricwright.catalog.tree.Node;
import dev.metricwright.catalog.tree.UnreadableTreeException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the descriptions of recorders that the processor wrote. Nobody writes them by hand, so the first mistake rejects the whole file.
 */
final class RecorderReader {

    static final Set<String> RECORDER = Set.of("format", "interface", "families");
    static final Set<String> FAMILY =
            Set.of("name", "type", "unit", "catalog", "labels", "detail", "buckets", "max_series");
    static final Set<String> CATALOG = Set.of("name", "version");
    static final Set<String> LABEL = Set.of("name", "values", "open", "max", "optional", "opened", "unrecorded");
    static final Set<String> DETAIL = Set.of("name", "ask", "max");

    private static final List<String> TYPES = Arrays.stream(FamilyType.values())
            .filter(FamilyType::isRecordable)
            .map(FamilyType::word)
            .toList();

    private final Mistakes mistakes = new Mistakes();
    private final Expect expect = new Expect(mistakes);
    private final String place;

    private RecorderReader(String place) {
        this.place = place;
    }

    /**
     * Reads a file.
     *
     * @param place the class folder or jar that it is in
     * @param file the name of the file in messages
     * @param content its content, in UTF-8
     */
    static RecordedInterface read(String place, String file, byte[] content) throws UnreadableTreeException {
        RecorderReader reader = new RecorderReader(place);
        Node root = reader.tree(file, content);
        checkFormat(root);
        Optional<RecordedInterface> recorder = reader.recorder(root);
        Optional<Finding> first = reader.mistakes.inOrder().stream().findFirst();
        if (first.isPresent()) {
            throw spoiled(first.get());
        }
        return recorder.orElseThrow();
    }

    private Node tree(String file, byte[] content) throws UnreadableTreeException {
        try {
            return Document.read(file, content, mistakes);
        } catch (UnreadableTreeException e) {
            throw spoiled(e.mistake());
        }
    }

    /** A mistake without its remedy, because nobody should correct this file by hand. */
    private static UnreadableTreeException spoiled(Finding mistake) {
        int remedy = mistake.message().lastIndexOf("; ");
        String cause = remedy < 0 ? mistake.message() : mistake.message().substring(0, remedy);
        return new UnreadableTreeException(mistake.origin(), Rule.RECORDER_DAMAGED, cause);
    }

    private static void checkFormat(Node root) throws UnreadableTreeException {
        Optional<Node> format = root instanceof Node.Mapping mapping ? mapping.value("format") : Optional.empty();
        if (format.isPresent()
                && !(format.get() instanceof Node.Scalar scalar && scalar.text().equals(RecordedInterface.FORMAT))) {
            throw new UnreadableTreeException(
                    format.get().origin(), Rule.RECORDER_FORMAT, format.get().described(), RecordedInterface.FORMAT);
        }
    }

    private Optional<RecordedInterface> recorder(Node root) {
        return expect.fields(root, Part.item("a recorder"), RECORDER).flatMap(fields -> {
            fields.required("format");
            Optional<String> name = fields.requiredWords("interface");
            List<RecordedFamily> families =
                    fields.required("families").isPresent() ? all(fields.items("families"), this::family) : List.of();
            return name.map(text -> new RecordedInterface(text, place, families));
        });
    }

    private Optional<RecordedFamily> family(Node node) {
        return expect.fields(node, Part.item("a family"), FAMILY).flatMap(fields -> {
            Optional<String> name = fields.requiredWords("name");
            Optional<FamilyType> type = fields.required("type")
                    .flatMap(word -> expect.word(word, Part.of("type"), "type", TYPES))
                    .flatMap(FamilyType::of);
            RecordedFamily family = new RecordedFamily(
                    name.orElse(""),
                    type.orElse(FamilyType.GAUGE),
                    fields.text("unit"),
                    fields.node("catalog").flatMap(this::catalog),
                    all(fields.required("labels").isPresent() ? fields.items("labels") : List.of(), this::label),
                    all(fields.items("detail"), this::detail),
                    bounds(fields.items("buckets")),
                    number(fields, "max_series"),
                    node.origin());
            return name.isPresent() && type.isPresent() ? Optional.of(family) : Optional.empty();
        });
    }

    private Optional<CatalogVersion> catalog(Node node) {
        return expect.fields(node, Part.item("a catalog"), CATALOG).flatMap(fields -> fields.requiredWords("name")
                .map(name -> new CatalogVersion(name, fields.text("version"))));
    }

    private Optional<RecordedLabel> label(Node node) {
        return expect.fields(node, Part.item("a label"), LABEL).flatMap(fields -> {
            Map<String, String> listed = new LinkedHashMap<>();
            fields.texts("values").forEach(value -> listed.put(value, ""));
            LabelValues values = fields.flag("open")
                    ? new LabelValues.Open(listed, number(fields, "max"), Optional.empty())
                    : new LabelValues.Closed(listed);
            boolean optional = fields.flag("optional");
            boolean opened = fields.flag("opened");
            Set<String> unrecorded = new LinkedHashSet<>(fields.texts("unrecorded"));
            return fields.requiredWords("name")
                    .map(name -> new RecordedLabel(name, values, optional, opened, unrecorded));
        });
    }

    private Optional<Detail> detail(Node node) {
        return expect.fields(node, Part.item("a detail label"), DETAIL).flatMap(fields -> {
            Optional<String> ask = fields.requiredWords("ask");
            OptionalInt max = number(fields, "max");
            Origin origin = fields.origin();
            return fields.requiredWords("name").map(name -> new Detail(name, ask.orElse(""), max, origin));
        });
    }

    private List<Double> bounds(List<Node> bounds) {
        return bounds.stream()
                .flatMapToDouble(bound -> expect.number(bound, Part.item("a bound")).stream())
                .boxed()
                .toList();
    }

    /** A number that an annotation may state: a budget can have more digits than a catalog allows. */
    private static OptionalInt number(Fields fields, String key) {
        return fields.number(key).stream().mapToInt(number -> (int) number).findFirst();
    }

    private static <T> List<T> all(Collection<Node> nodes, Function<Node, Optional<T>> read) {
        return nodes.stream().flatMap(node -> read.apply(node).stream()).toList();
    }
}
