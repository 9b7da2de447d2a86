package dev.metricwright.catalog.tree;

import dev.metricwright.catalog.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a YAML or JSON document, with its place. Both languages give the same tree, so one reader serves both. */
public sealed interface Node {

    /** {@return its place} */
    Origin origin();

    /** {@return a description of the node, for the message that another kind of node is expected} */
    String described();

    /**
     * A single value. Its text is kept as it was written, so that {@code 0.10} and {@code true} can be label values.
     *
     * @param text the text
     * @param plain whether it was written without quotes, and so may be a number, a boolean or nothing
     * @param origin its place
     */
    record Scalar(String text, boolean plain, Origin origin) implements Node {

        private static final int SHOWN = 60;

        /** {@return whether no value was written at all} */
        public boolean isNothing() {
            return plain && (text.isEmpty() || text.equals("null"));
        }

        @Override
        public String described() {
            if (isNothing()) {
                return "empty";
            }
            String line = text.replace('\n', ' ');
            return "'" + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…") + "'";
        }
    }

    /**
     * The texts of some values.
     *
     * @param scalars the values
     * @return their texts, in the same order
     */
    static List<String> texts(List<Scalar> scalars) {
        List<String> texts = new ArrayList<>(scalars.size());
        for (Scalar scalar : scalars) {
            texts.add(scalar.text());
        }
        return texts;
    }

    /**
     * A list.
     *
     * @param items its items
     * @param origin its place
     */
    record Sequence(List<Node> items, Origin origin) implements Node {
        @Override
        public String described() {
            return "a list";
        }
    }

    /**
     * A list of families that are found by name, and read when they are first asked for.
     *
     * @param families the families
     * @param origin the place of the list
     */
    record Unread(UnreadFamilies families, Origin origin) implements Node {
        @Override
        public String described() {
            return "a list";
        }
    }

    /**
     * A mapping, in the order of the file.
     *
     * @param entries its entries, by key
     * @param origin its place
     */
    record Mapping(Map<String, Entry> entries, Origin origin) implements Node {

        /**
         * Finds a value.
         *
         * @param key its key
         * @return the value, if the mapping has the key
         */
        public Optional<Node> value(String key) {
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
     * @param key the key
     * @param origin the place of the key
     * @param value the value
     */
    record Entry(String key, Origin origin, Node value) {}
}
