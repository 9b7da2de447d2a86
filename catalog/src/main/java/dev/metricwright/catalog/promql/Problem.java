package dev.metricwright.catalog.promql;

/**
 * Something in an expression that its catalog contradicts.
 *
 * @param kind what kind of thing
 * @param text what is wrong and what to do
 * @param position where
 */
public record Problem(Kind kind, String text, Position position) {

    /** What can be wrong, with the text that a user reads. */
    public enum Kind {
        /** The expression cannot be read. */
        NOT_PROMQL("%s"),
        /** A metric that no catalog has. */
        UNDEFINED_FAMILY("%s is not in catalog %s; %s"),
        /** A name that only documents use. */
        ALIAS("documents call this family %s, but it is exposed as %s; write %2$s"),
        /** A histogram, which is exposed in parts, under the name of none. */
        BARE_HISTOGRAM("%s is a histogram, and no series has that name; write %1$s_bucket, %1$s_sum or %1$s_count"),
        /** A label that a family does not have. */
        UNKNOWN_LABEL("%s has no label %s; %s"),
        /** A value that a label never has. */
        UNKNOWN_VALUE("label %s of %s has no value \"%s\"%s; its values are %s"),
        /** The growth of something that does not only grow. */
        RATE_OF_GAUGE("%s needs a counter, and %s is %s; use delta or deriv, or a mean such as avg_over_time"),
        /** The change of something that only grows, and begins anew with each process. */
        DELTA_OF_COUNTER("%s needs a gauge, and %s is a counter, which begins anew with each process; use %s"),
        /** The total since a process began, compared with a number. */
        RAW_COUNTER("%s is a counter: once it is past a number it stays so until its process ends; compare its rate or"
                + " increase"),
        /** A quantile of all that was observed since a process began. */
        RAW_BUCKETS("%s counts since its process began, so the quantile hardly moves; put rate around it"),
        /** A quantile of something that has no buckets. */
        QUANTILE_WITHOUT_BUCKETS("histogram_quantile needs the buckets of a histogram, and %s; %s"),
        /** A quantile of buckets that are no longer told apart. */
        QUANTILE_WITHOUT_LE(
                "histogram_quantile needs label le, which an aggregation drops here; add le to its by, or take"
                        + " it out of its without"),
        /** Operands of which no series have the same labels. */
        NEVER_MATCH("the sides of %s never match: %s; %s");

        private final String format;

        Kind(String format) {
            this.format = format;
        }

        Problem at(Position position, Object... details) {
            return new Problem(this, String.format(format, details), position);
        }
    }

    /** {@return {@code line:column: text}} */
    @Override
    public String toString() {
        return position + ": " + text;
    }
}
