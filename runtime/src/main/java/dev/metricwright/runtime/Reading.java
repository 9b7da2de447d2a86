package dev.metricwright.runtime;

/** What a label is taken to read in place of the value that is given: so a tuple is looked up without making another. */
@FunctionalInterface
interface Reading {

    /** Each value as it is given. */
    Reading AS_GIVEN = (label, value) -> value;

    /**
     * What a label reads.
     *
     * @param label the index of the open label in its tuple
     * @param value the value that is given
     * @return what is read instead, or the value
     */
    String of(int label, String value);
}
