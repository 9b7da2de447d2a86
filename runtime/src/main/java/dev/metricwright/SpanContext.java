package dev.metricwright;

/**
 * Identifies the span of a trace that a recording was made in.
 *
 * @param traceId the id of the trace, such as 32 hexadecimal digits
 * @param spanId the id of the span, such as 16 hexadecimal digits
 */
public record SpanContext(String traceId, String spanId) {

    /** OpenMetrics allows the labels of an exemplar 128 characters; their names take 15. */
    private static final int LONGEST = 128 - "trace_id".length() - "span_id".length();

    /**
     * Checks the ids.
     *
     * @throws IllegalArgumentException if they hold something else than letters, digits, {@code -} and {@code _}, or more than
     *     113 characters together
     */
    public SpanContext {
        if (!isId(traceId) || !isId(spanId) || traceId.length() + spanId.length() > LONGEST) {
            throw new IllegalArgumentException("trace id \"" + traceId + "\" and span id \"" + spanId
                    + "\": an id is made of letters, digits, - and _, and both together of " + LONGEST
                    + " characters at most; shorten them");
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
