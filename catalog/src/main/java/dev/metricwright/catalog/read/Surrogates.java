package dev.metricwright.catalog.read;

/** Halves of characters, which escapes can write one without the other. No encoding has them: they would not be read again. */
final class Surrogates {

    private Surrogates() {}

    static boolean arePaired(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
