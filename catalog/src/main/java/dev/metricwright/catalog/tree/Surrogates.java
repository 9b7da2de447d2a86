package dev.metricwright.catalog.tree;

/**
 * Checks surrogates, the halves of characters. An escape can write one half without the other, but no encoding can
 * store one half, so it could not be read back.
 */
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
