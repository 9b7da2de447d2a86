package dev.metricwright.runtime;

/** The requirements for the text of a label value. */
final class LabelText {

    /** In UTF-16 units; longer values overflow. */
    static final int MAX_LENGTH = 256;

    private LabelText() {}

    static boolean isTooLong(String value) {
        return value.length() > MAX_LENGTH;
    }

    /**
     * Replaces unpaired surrogates with U+FFFD, so that every value can be encoded. Well-formed text is returned as it
     * is.
     */
    static String wellFormed(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (isUnpaired(value, i)) {
                return mended(value);
            }
        }
        return value;
    }

    private static String mended(String value) {
        char[] text = value.toCharArray();
        for (int i = 0; i < text.length; i++) {
            if (isUnpaired(value, i)) {
                text[i] = '\uFFFD';
            }
        }
        return new String(text);
    }

    private static boolean isUnpaired(String value, int index) {
        char c = value.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(value.charAt(index - 1)));
    }
}
