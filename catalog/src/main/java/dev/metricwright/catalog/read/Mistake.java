package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Origin;

/**
 * Something that is wrong with a catalog, or with what describes a recorder.
 *
 * @param origin where
 * @param message what is wrong, and after a semicolon what to do
 */
public record Mistake(Origin origin, String message) {

    /** {@return what is wrong, without what to do} */
    String cause() {
        int remedy = message.lastIndexOf("; ");
        return remedy < 0 ? message : message.substring(0, remedy);
    }

    /** {@return {@code file:line:column: message}, as compilers write it} */
    @Override
    public String toString() {
        return origin + ": " + message;
    }
}
