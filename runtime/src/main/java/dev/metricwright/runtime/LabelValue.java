package dev.metricwright.runtime;

import java.nio.charset.StandardCharsets;

/** A value of a label in one {@link KeySpace}: its text, its code, and its form in the exposition formats. */
final class LabelValue {

    /** The value of {@link #number} if the text is not a number in the form of {@link Integer#toString(int)}. */
    static final long NO_NUMBER = Long.MIN_VALUE;

    final String text;
    final int hash;
    final long number;

    /** The code, shifted to its bits in the key. The code of an overflow value also has a flag. */
    final long code;

    private final byte[] encoded;

    /** Whether the value is exempt from the bound: it is listed, fixed, empty, or the overflow value. */
    volatile boolean reserved;

    /** The number of series that have the value. Written under the lock of the store. */
    volatile int uses;

    /** The number of these series that are retained. */
    int retainedUses;

    /**
     * Creates a value.
     *
     * @param label the name of the label
     * @param text the value
     * @param optional whether a series with the empty value lacks the label
     * @param code its code
     */
    LabelValue(String label, String text, boolean optional, long code) {
        this.text = text;
        this.hash = text.hashCode();
        this.number = number(text);
        this.code = code;
        this.encoded = optional && text.isEmpty() ? new byte[0] : encoded(label, text);
    }

    /** The same value with another code, in a new space. */
    LabelValue(LabelValue other, long code) {
        this.text = other.text;
        this.hash = other.hash;
        this.number = other.number;
        this.code = code;
        this.encoded = other.encoded;
        this.reserved = other.reserved;
        this.uses = other.uses;
        this.retainedUses = other.retainedUses;
    }

    private static long number(String text) {
        if (text.isEmpty() || text.length() > 11) {
            return NO_NUMBER;
        }
        try {
            int parsed = Integer.parseInt(text);
            return Integer.toString(parsed).equals(text) ? parsed : NO_NUMBER;
        } catch (NumberFormatException e) {
            return NO_NUMBER;
        }
    }

    /** Whether the value has a place, or is reserved and needs no place. */
    boolean isLive() {
        return reserved || uses > 0;
    }

    /** Whether all series that have the value are retained, so that another value can take its place. */
    boolean isRetained() {
        return !reserved && uses > 0 && uses == retainedUses;
    }

    /** Label and value as the exposition formats write them, after a comma; empty if the label is absent. */
    byte[] encoded() {
        return encoded;
    }

    /** A label and its value as the exposition formats write them, after a comma. */
    static byte[] encoded(String label, String value) {
        StringBuilder encoded = new StringBuilder().append(',').append(label).append("=\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> encoded.append("\\\\");
                case '"' -> encoded.append("\\\"");
                case '\n' -> encoded.append("\\n");
                default -> encoded.append(c);
            }
        }
        return encoded.append('"').toString().getBytes(StandardCharsets.UTF_8);
    }
}
