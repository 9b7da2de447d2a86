package dev.metricwright.catalog.read;

/** Halves of characters, which escapes can write one without the other. No encoding has them: they would not be read again. */
final class Surrogates {

    private Surrogates() {}

    static boolean arePaired(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(at))) {
                    return false;
                }
                at++; // the other half
            }
        }
        return true;
    }
}
