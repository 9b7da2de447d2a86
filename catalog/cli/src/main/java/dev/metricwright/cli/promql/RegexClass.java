package dev.metricwright.cli.promql;

import java.util.Set;

/** A class of characters in a regular expression, such as {@code [^a-z_]}. */
final class RegexClass {

    private static final Set<String> NAMES = Set.of(
            "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper",
            "word", "xdigit");

    private final String pattern;
    private final Position position;
    private int at;

    private RegexClass(String pattern, int start, Position position) {
        this.pattern = pattern;
        this.position = position;
        this.at = start + 1;
    }

    /** The index after the class that begins at an index. */
    static int end(String pattern, int start, Position position) throws PromqlException {
        RegexClass characters = new RegexClass(pattern, start, position);
        characters.read();
        return characters.at;
    }

    private void read() throws PromqlException {
        accept("^");
        // Directly after the opening bracket, a closing bracket is a plain character.
        boolean first = true;
        while (first || !accept("]")) {
            first = false;
            if (!named()) {
                range();
            }
        }
    }

    private boolean named() throws PromqlException {
        int end = pattern.startsWith("[:", at) ? pattern.indexOf(":]", at + 2) : -1;
        if (end < 0) {
            return false;
        }
        String name = pattern.substring(at + 2, end);
        if (!NAMES.contains(name.startsWith("^") ? name.substring(1) : name)) {
            throw RegexSyntax.error(position, "unknown class [:" + name + ":]; write one such as [:alnum:]");
        }
        at = end + 2;
        return true;
    }

    private void range() throws PromqlException {
        int low = character();
        if (low == RegexEscape.CLASS || !pattern.startsWith("-", at) || pattern.startsWith("-]", at)) {
            return;
        }
        if (at + 1 == pattern.length()) {
            return;
        }
        at++;
        int high = character();
        if (high < low) {
            throw RegexSyntax.error(
                    position, "a range ends in a smaller character or in a class; write the smaller character first");
        }
    }

    private int character() throws PromqlException {
        if (at == pattern.length()) {
            throw RegexSyntax.error(position, "a '[' is not closed; close it, or write \\[ to mean the character");
        }
        if (pattern.charAt(at) == '\\') {
            RegexEscape escape = RegexEscape.read(pattern, at, position);
            at = escape.end();
            return escape.character();
        }
        int character = pattern.codePointAt(at);
        at += Character.charCount(character);
        return character;
    }

    private boolean accept(String text) {
        boolean accepted = pattern.startsWith(text, at);
        at += accepted ? text.length() : 0;
        return accepted;
    }
}
