package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.recorded.CatalogVersion;
import dev.metricwright.catalog.recorded.RecordedFamily;
import dev.metricwright.catalog.recorded.RecordedInterface;
import dev.metricwright.catalog.recorded.RecordedLabel;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Reads what {@link RecorderText} wrote. Nobody writes it by hand, so the first mistake spoils the whole file. */
final class RecorderReader {

    static final Set<String> RECORDER = Set.of("format", "interface", "families");
    static final Set<String> FAMILY =
            Set.of("name", "type", "unit", "catalog", "labels", "detail", "buckets", "max_series");
    static final Set<String> CATALOG = Set.of("name", "version");
    static final Set<String> LABEL = Set.of("name", "values", "open", "max", "optional", "opened");
    static final Set<String> DETAIL = Set.of("name", "ask", "max");

    private static final List<String> TYPES =
            Arrays.stream(FamilyType.values()).map(FamilyType::word).toList();

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
     * @param file what the file is called in messages
     * @param content its content, in UTF-8
     */
    static RecordedInterface read(String place, String file, byte[] content) throws UnreadableTreeException {
        RecorderReader reader = new RecorderReader(place);
        Node root = reader.tree(file, content);
        checkFormat(root);
        Optional<RecordedInterface> recorder = reader.recorder(root);
        Optional<Mistake> first = reader.mistakes.inOrder().stream().findFirst();
        if (first.isPresent()) {
            throw spoiled(first.get());
        }
        return recorder.orElseThrow();
    }

    private Node tree(String file, byte[] content) throws UnreadableTreeException {
        try {
            return JsonTree.read(file, FileText.decode(file, content), mistakes);
        } catch (UnreadableTreeException e) {
            throw spoiled(e.mistake());
        }
    }

    private static UnreadableTreeException spoiled(Mistake mistake) {
        return new UnreadableTreeException(
                mistake.origin(),
                mistake.cause() + "; the processor writes this file, so compile its interface again, from clean");
    }

    private static void checkFormat(Node root) throws UnreadableTreeException {
        Optional<Node> format = root instanceof Node.Mapping mapping ? mapping.value("format") : Optional.empty();
        if (format.isPresent()
                && !(format.get() instanceof Node.Scalar scalar && scalar.text().equals(RecorderText.FORMAT))) {
            throw new UnreadableTreeException(
                    format.get().origin(),
                    "the file has format " + format.get().described() + ", and this version of Metricwright reads "
                            + RecorderText.FORMAT + "; run that which compiled the interface, or a later one");
        }
    }

    private Optional<RecordedInterface> recorder(Node root) {
        return expect.fields(root, "a recorder", RECORDER).flatMap(fields -> {
            fields.required("format");
            Optional<String> name = fields.requiredWords("interface");
            List<RecordedFamily> families =
                    fields.required("families").isPresent() ? all(fields.items("families"), this::family) : List.of();
            return name.map(text -> new RecordedInterface(text, place, families));
        });
    }

    private Optional<RecordedFamily> family(Node node) {
        return expect.fields(node, "a family", FAMILY).flatMap(fields -> {
            Optional<String> name = fields.requiredWords("name");
            Optional<FamilyType> type = fields.required("type")
                    .flatMap(word -> expect.word(word, "type", TYPES))
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
        return expect.fields(node, "a catalog", CATALOG).flatMap(fields -> fields.requiredWords("name")
                .map(name -> new CatalogVersion(name, fields.text("version"))));
    }

    private Optional<RecordedLabel> label(Node node) {
        return expect.fields(node, "a label", LABEL).flatMap(fields -> {
            Map<String, String> listed = new LinkedHashMap<>();
            fields.texts("values").forEach(value -> listed.put(value, ""));
            LabelValues values = fields.flag("open")
                    ? new LabelValues.Open(listed, number(fields, "max"), Optional.empty())
                    : new LabelValues.Closed(listed);
            boolean optional = fields.flag("optional");
            boolean opened = fields.flag("opened");
            return fields.requiredWords("name").map(name -> new RecordedLabel(name, values, optional, opened));
        });
    }

    private Optional<Detail> detail(Node node) {
        return expect.fields(node, "a detail label", DETAIL).flatMap(fields -> {
            Optional<String> ask = fields.requiredWords("ask");
            OptionalInt max = number(fields, "max");
            Origin origin = fields.origin();
            return fields.requiredWords("name").map(name -> new Detail(name, ask.orElse(""), max, origin));
        });
    }

    private List<Double> bounds(List<Node> bounds) {
        return bounds.stream()
                .flatMapToDouble(bound -> expect.number(bound, "a bound").stream())
                .boxed()
                .toList();
    }

    /** Whatever an annotation may say is a number here: a budget can have more digits than a catalog admits. */
    private static OptionalInt number(Fields fields, String key) {
        return fields.number(key).stream().mapToInt(number -> (int) number).findFirst();
    }

    private static <T> List<T> all(Collection<Node> nodes, Function<Node, Optional<T>> read) {
        return nodes.stream().flatMap(node -> read.apply(node).stream()).toList();
    }
}
