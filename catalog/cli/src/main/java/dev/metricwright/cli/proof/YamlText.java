package dev.metricwright.cli.proof;

import java.util.Locale;

/** Texts in YAML. */
final class YamlText {

    private YamlText() {}

    /** A text in quotes: single ones, in which PromQL needs no escapes, unless it contains control characters. */
    static String of(String text) {
        if (text.codePoints().noneMatch(YamlText::isSpecial)) {
            return "'" + text.replace("'", "''") + "'";
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (isSpecial(c)) {
                quoted.append(c == '\n' ? "\\n" : String.format(Locale.ROOT, "\\U%08x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    /** A text for a comment. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> line.appendCodePoint(isSpecial(c) ? ' ' : c));
        return line.toString();
    }

    /** Whether YAML does not allow a character in a line, or interprets it as the end of the line. */
    private static boolean isSpecial(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
