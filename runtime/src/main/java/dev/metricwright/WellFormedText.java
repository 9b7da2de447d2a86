package dev.metricwright;

/** Text that UTF-8 can encode. Views write UTF-8, which cannot represent unpaired surrogates. */
final class WellFormedText {

    private WellFormedText() {}

    /** The text with U+FFFD in place of each unpaired surrogate. */
    static String of(String text) {
        StringBuilder mended = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(mended::appendCodePoint);
        return mended.toString();
    }
}
