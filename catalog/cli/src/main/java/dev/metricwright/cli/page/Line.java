package dev.metricwright.cli.page;

/** What a line of a page says. */
sealed interface Line {

    /** A comment or an empty line. */
    record Ignored() implements Line {}

    /** The line {@code # EOF}. */
    record End() implements Line {}

    /**
     * A line about a family.
     *
     * @param keyword what it says: {@code TYPE}, {@code HELP} or {@code UNIT}
     * @param family the name of the family
     * @param value the type, the help without escapes, or the unit
     * @param line its line, from 1
     * @param column the column at which the value begins, from 1
     */
    record Metadata(String keyword, String family, String value, int line, int column) implements Line {}

    /**
     * A line with a sample.
     *
     * @param sample the sample
     */
    record OfSample(Sample sample) implements Line {}
}
