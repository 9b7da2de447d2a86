package dev.metricwright.runtime;

/** The limit for the text of a label value. */
final class LabelText {

    /** In UTF-16 units; longer values overflow. */
    static final int MAX_LENGTH = 256;

    private LabelText() {}

    static boolean isTooLong(String value) {
        return value.length() > MAX_LENGTH;
    }
}
