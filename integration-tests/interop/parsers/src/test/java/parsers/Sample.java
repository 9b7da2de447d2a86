package parsers;

import java.util.Map;

/**
 * The identity of a sample in a scrape.
 *
 * @param name its name, with the suffix of its kind
 * @param labels its labels, unescaped
 */
record Sample(String name, Map<String, String> labels) {

    Sample {
        labels = Map.copyOf(labels);
    }
}
