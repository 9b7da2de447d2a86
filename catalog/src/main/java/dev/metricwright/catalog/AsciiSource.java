package dev.metricwright.catalog;

/** Java source in ASCII. It means the same in whatever encoding the compiler reads it. */
public final class AsciiSource {

    private AsciiSource() {}

    /**
     * A string literal.
     *
     * @param value any string
     * @return the literal with its quotes, on one line
     */
    public static String literal(String value) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> literal.append('\\').append(c);
                // Line ends need these escapes: javac replaces Unicode escapes before it parses strings.
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> append(c, literal);
            }
        }
        return literal.append('"').toString();
    }

    /**
     * Source in which every character that is not printable ASCII is a Unicode escape.
     *
     * @param source Java source whose control characters are line feeds
     * @return the same source in ASCII
     */
    public static String escaped(String source) {
        StringBuilder ascii = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\n') {
                ascii.append(c);
            } else {
                append(c, ascii);
            }
        }
        return ascii.toString();
    }

    private static void append(char c, StringBuilder target) {
        if (c >= ' ' && c <= '~') {
            target.append(c);
        } else {
            target.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
        }
    }
}
