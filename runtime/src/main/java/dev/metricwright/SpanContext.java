package dev.metricwright;

/**
 * The span of a trace in which a recording was made.
 *
 * @param traceId the id of the trace, such as 32 hexadecimal digits
 * @param spanId the id of the span, such as 16 hexadecimal digits
 */
public record SpanContext(String traceId, String spanId) {

    /** OpenMetrics limits the labels of an exemplar to 128 characters; the names of the labels take 15 of them. */
    private static final int LONGEST = 128 - "trace_id".length() - "span_id".length();

    /**
     * Checks the ids.
     *
     * @throws IllegalArgumentException if an id is empty, if an id contains a character other than letters, digits,
     *     {@code -} and {@code _}, or if the two ids together have more than 113 characters
     */
    public SpanContext {
        if (!isId(traceId) || !isId(spanId) || traceId.length() + spanId.length() > LONGEST) {
            throw new IllegalArgumentException("invalid trace id \"" + traceId + "\" or span id \"" + spanId
                    + "\"; use only letters, digits, - and _, and at most " + LONGEST
                    + " characters for both together");
        }
    }

    private static boolean isId(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (c < '0' || c > '9') && c != '-' && c != '_') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
