package dev.metricwright.cli.exposed;

/**
 * A family of a catalog that no page contains.
 *
 * @param family its name
 * @param catalog the name of its catalog
 * @param reason why it may be absent
 * @param condition the catalog's words for when it is present; empty for other reasons
 */
public record Absence(String family, String catalog, Reason reason, String condition) {

    /** Why a family may be absent. */
    public enum Reason {
        /** Its series appear when something is recorded. */
        LATER("may appear later"),
        /** The catalog says when it is present. */
        CONDITION("present on a condition"),
        /** None of the recorders records it. */
        UNRECORDED("recorded by nobody");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** {@return the reason in words} */
        @Override
        public String toString() {
            return words;
        }
    }
}
