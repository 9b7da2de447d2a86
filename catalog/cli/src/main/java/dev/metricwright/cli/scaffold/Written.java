package dev.metricwright.cli.scaffold;

import dev.metricwright.catalog.Place;

/**
 * A place in a source that is about to be written.
 *
 * @param words the place in words
 */
record Written(String words) implements Place {

    @Override
    public String toString() {
        return words;
    }
}
