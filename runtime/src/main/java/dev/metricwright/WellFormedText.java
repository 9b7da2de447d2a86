package dev.metricwright;

/** Text that UTF-8 can encode. Views write UTF-8, which cannot represent unpaired surrogates. */
public final class WellFormedText {

    private WellFormedText() {}

    /**
     * Replaces each unpaired surrogate with U+FFFD.
     *
     * @param text any text
     * @return the same object if it contains no unpaired surrogate; otherwise a copy of the same length
     */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUnpaired(text, i)) {
                return mended(text);
            }
        }
        return text;
    }

    private static String mended(String text) {
        char[] mended = text.toCharArray();
        for (int i = 0; i < mended.length; i++) {
            if (isUnpaired(text, i)) {
                mended[i] = '\uFFFD';
            }
        }
        return new String(mended);
    }

    private static boolean isUnpaired(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
