package dev.metricwright.catalog.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A part of a file, as messages name it.
 *
 * @param words the words that name it
 * @param key its key, which is written before its value; empty for an item of a list and for a whole file
 */
record Part(String words, String key) {

    private static final Map<String, Part> KEYS = keys();

    /** The value of a key. The parts of known keys are created once, because most mistakes never occur. */
    static Part of(String key) {
        Part part = KEYS.get(key);
        return part == null ? new Part("'" + key + "'", key) : part;
    }

    /** An item of a list, or a whole file. */
    static Part item(String words) {
        return new Part(words, "");
    }

    private static Map<String, Part> keys() {
        Map<String, Part> parts = new HashMap<>();
        for (Set<String> keys : Keys.ALL) {
            for (String key : keys) {
                parts.put(key, new Part("'" + key + "'", key));
            }
        }
        return parts;
    }
}
