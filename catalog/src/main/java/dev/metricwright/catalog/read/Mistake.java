package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Origin;

/**
 * Something that is wrong with a catalog.
 *
 * @param origin where
 * @param message what is wrong, and after a semicolon what to do
 */
public record Mistake(Origin origin, String message) {

    /** {@return {@code file:line:column: message}, as compilers write it} */
    @Override
    public String toString() {
        return origin + ": " + message;
    }
}
