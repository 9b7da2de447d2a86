package dev.metricwright.catalog.read;

import dev.metricwright.catalog.tree.FlowText;
import dev.metricwright.catalog.tree.Node;
import dev.metricwright.catalog.tree.Numbers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The remedy for a value of the wrong kind: the text to write instead, with the content of the value if it has any. */
final class Rewriting {

    private static final int SHOWN_AT_MOST = 160;

    private final Part part;
    private final Node found;
    private final Example example;

    Rewriting(Part part, Node found) {
        this.part = part;
        this.found = found;
        this.example = new Example(found.origin());
    }

    /** The value as a mapping from names to definitions. */
    String asEntries() {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (part.key().equals("buckets")) {
            entries.put("name", fields(Keys.BUCKETS));
        } else if (found instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> addItem(item, entries));
        } else if (!isNothing()) {
            for (String name : written().split("[, ]+", 0)) {
                addName(name, entries);
            }
        }
        if (entries.isEmpty()) {
            addName("name", entries);
        }
        String written = write(example.mapping(entries));
        return isNothing() && !isJson() ? "indent the lines below that belong to it, or " + written : written;
    }

    /** Adds an item of a list: a name, or a mapping that contains the name as a value or as a key. */
    private void addItem(Node item, Map<String, Node> entries) {
        if (item instanceof Node.Scalar scalar) {
            addName(scalar.text(), entries);
        } else if (item instanceof Node.Mapping mapping) {
            Map<String, Node> rest = new LinkedHashMap<>();
            mapping.entries().values().forEach(entry -> rest.put(entry.key(), entry.value()));
            if (rest.remove("name") instanceof Node.Scalar name) {
                entries.put(name.text(), rest.isEmpty() ? definition(name.text()) : example.mapping(rest));
            } else {
                rest.forEach((name, value) -> entries.put(name, definition(name, value)));
            }
        }
    }

    private void addName(String name, Map<String, Node> entries) {
        entries.put(name, definition(name));
    }

    private Node definition(String name, Node value) {
        return part.key().equals("labels") && !(value instanceof Node.Mapping)
                ? new Rewriting(Part.of(name), value).label()
                : value;
    }

    private Node definition(String name) {
        return switch (part.key()) {
            case "labels" -> bounded();
            case "common_labels" -> example.mapping();
            case "detail" -> detail(name);
            case "pipelines" -> example.mapping("labels", example.list());
            case "when", "then", "only_if" -> example.list(example.plain("value"));
            default -> example.text("the reason");
        };
    }

    /** The value as a mapping with known keys. */
    String asFields(Set<String> known) {
        return known == Keys.CATALOG
                ? "begin the file with " + FlowText.of("catalog", example.text("shop"))
                : write(fields(known));
    }

    private Node fields(Set<String> known) {
        if (known == Keys.LABEL) {
            return label();
        }
        if (known == Keys.BUCKETS) {
            return example.mapping("bounds", found instanceof Node.Sequence ? found : example.bounds());
        }
        if (known == Keys.PIPELINE) {
            return example.mapping("labels", found instanceof Node.Sequence ? found : example.list());
        }
        if (known == Keys.DETAIL) {
            return detail(part.key());
        }
        if (known == Keys.DEPRECATED) {
            return deprecated();
        }
        Iterator<String> keys = known.iterator();
        Node first = isNothing() || !(found instanceof Node.Scalar) ? example.plain("…") : found;
        return known.size() == 1
                ? example.mapping(keys.next(), first)
                : example.mapping(keys.next(), first, keys.next(), example.plain("…"));
    }

    private Node label() {
        if (found instanceof Node.Sequence) {
            return example.mapping("values", found);
        }
        if (isNothing()) {
            return bounded();
        }
        return Numbers.count(written()).isPresent()
                ? example.mapping("max", example.plain(written()))
                : example.mapping("help", example.text(written()), "max", example.plain("100"));
    }

    private Node bounded() {
        return example.mapping("max", example.plain("100"));
    }

    private Node detail(String name) {
        return example.mapping("ask", example.text("per_" + name), "max", example.plain("100"));
    }

    private Node deprecated() {
        boolean version = written().matches("v?[0-9].*");
        boolean name = written().contains("_");
        return example.mapping(
                "since",
                example.text(version ? written() : "1.0"),
                "use",
                example.text(name ? written() : "the_new_name"));
    }

    /** The value as a list. */
    String asList() {
        boolean named = Set.of("families", "alerts", "queries").contains(part.key());
        if (named && found instanceof Node.Mapping mapping) {
            return asNamedItems(part.key().equals("queries") ? "title" : "name", mapping);
        }
        if (isNothing()) {
            return "write " + key() + "[…], or indent the lines below it";
        }
        if (named) {
            return write(example.list(example.mapping("name", found, "type", example.plain("…"))));
        }
        String[] several = written().split(", *", 0);
        return write(
                several.length > 1
                        ? example.list(Stream.of(several).map(example::text).toArray(Node[]::new))
                        : example.list(found));
    }

    /** A mapping as a list, each item of which has a name. The mapping is the only item, or has the names as keys. */
    private String asNamedItems(String name, Node.Mapping mapping) {
        Iterator<String> keys = mapping.entries().keySet().iterator();
        String first = keys.hasNext() ? keys.next() : name;
        if (isJson()) {
            List<Node> items = first.equals(name) ? List.of(mapping) : named(name, mapping);
            return write(example.list(items.toArray(Node[]::new)));
        }
        return first.equals(name)
                ? "write - before the first key of each item, as in '- " + name + ":'"
                : "write '- " + FlowText.of(name, example.text(first)) + "' instead of '" + first + ":'";
    }

    private List<Node> named(String name, Node.Mapping mapping) {
        List<Node> items = new ArrayList<>();
        for (Node.Entry entry : mapping.entries().values()) {
            Map<String, Node> item = new LinkedHashMap<>();
            item.put(name, example.text(entry.key()));
            if (entry.value() instanceof Node.Mapping rest) {
                rest.entries().values().forEach(value -> item.put(value.key(), value.value()));
            }
            items.add(example.mapping(item));
        }
        return items;
    }

    private String key() {
        return part.key().isEmpty() ? "" : part.key() + ": ";
    }

    /** The value as a text. */
    String asText() {
        if (isNothing()) {
            return "fill it in";
        }
        if (found instanceof Node.Sequence sequence
                && sequence.items().stream().allMatch(Node.Scalar.class::isInstance)) {
            String items = sequence.items().stream()
                    .map(item -> ((Node.Scalar) item).text())
                    .collect(Collectors.joining(", "));
            return write(example.text(items));
        }
        boolean named =
                found instanceof Node.Mapping mapping && mapping.value("name").orElse(null) instanceof Node.Scalar;
        return named
                ? write(example.text(
                        ((Node.Scalar) ((Node.Mapping) found).value("name").orElseThrow()).text()))
                : write(example.text(FlowText.of(found)));
    }

    /** The value as a whole number. */
    String asCount() {
        boolean fraction = written().matches("[0-9]*\\.([0-9]{0,2}|[0-9]{4,})");
        String digits = written().replaceAll("[ ,_'.]", "").replaceAll("(?<=[0-9])[kK]$", "000");
        boolean count = !fraction && Numbers.count(digits).isPresent();
        return write(example.plain(count ? digits : "200"));
    }

    /** The value as a number. */
    String asNumber() {
        return Numbers.isNumber(written())
                ? write(example.plain(written()))
                : "write a number in the unit of the family, such as 0.5";
    }

    /** The value as {@code true} or {@code false}. */
    String asFlag() {
        String written = written().toLowerCase(Locale.ROOT);
        boolean no = written.matches("false|no|off|n|0");
        boolean yes = written.matches("true|yes|on|y|1");
        return write(example.plain(no ? "false" : "true")) + (no || yes ? "" : ", or false");
    }

    private String write(Node value) {
        String text = part.key().isEmpty() ? FlowText.of(value) : FlowText.of(part.key(), value);
        return (part.key().isEmpty() ? "write it as " : "write ")
                + (text.length() <= SHOWN_AT_MOST ? text : text.substring(0, SHOWN_AT_MOST) + "…");
    }

    private String written() {
        return found instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    private boolean isNothing() {
        return found instanceof Node.Scalar scalar && scalar.isNothing();
    }

    private boolean isJson() {
        return FlowText.isJson(found.origin());
    }
}
