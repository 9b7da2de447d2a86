package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a YAML or JSON document, with its place. Both languages give the same tree, so one reader serves both. */
sealed interface Node {

    Origin origin();

    /** {@return a description of the node, for the message that another kind of node is expected} */
    String described();

    /**
     * A single value. Its text is kept as it was written, so that {@code 0.10} and {@code true} can be label values.
     *
     * @param plain whether it was written without quotes, and so may be a number, a boolean or nothing
     */
    record Scalar(String text, boolean plain, Origin origin) implements Node {

        private static final int SHOWN = 60;

        /** Whether no value was written at all. */
        boolean isNothing() {
            return plain && (text.isEmpty() || text.equals("null"));
        }

        @Override
        public String described() {
            if (isNothing()) {
                return "nothing";
            }
            String line = text.replace('\n', ' ');
            return "'" + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…") + "'";
        }
    }

    /** {@return the texts of some scalars} */
    static List<String> texts(List<Scalar> scalars) {
        List<String> texts = new ArrayList<>(scalars.size());
        for (Scalar scalar : scalars) {
            texts.add(scalar.text());
        }
        return texts;
    }

    /** A list. */
    record Sequence(List<Node> items, Origin origin) implements Node {
        @Override
        public String described() {
            return "a list";
        }
    }

    /** A list of families that are found by name, and read when they are first asked for. */
    record Unread(UnreadFamilies families, Origin origin) implements Node {
        @Override
        public String described() {
            return "a list";
        }
    }

    /** A mapping, in the order of the file. */
    record Mapping(Map<String, Entry> entries, Origin origin) implements Node {

        Optional<Node> value(String key) {
            Entry entry = entries.get(key);
            return entry == null ? Optional.empty() : Optional.of(entry.value());
        }

        @Override
        public String described() {
            return "a mapping";
        }
    }

    /**
     * A key of a mapping and its value.
     *
     * @param origin the place of the key
     */
    record Entry(String key, Origin origin, Node value) {}
}
