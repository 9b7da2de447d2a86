package dev.metricwright.catalog.scaffold;

import dev.metricwright.catalog.declaration.Place;

/**
 * A place in what is about to be written.
 *
 * @param words the place in words
 */
record Written(String words) implements Place {

    @Override
    public String toString() {
        return words;
    }
}
