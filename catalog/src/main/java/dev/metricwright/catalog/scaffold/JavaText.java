package dev.metricwright.catalog.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Pieces of Java sources, laid out in lines of 120 columns. */
final class JavaText {

    static final int COLUMNS = 120;

    private JavaText() {}

    /** A string as Java writes it, whatever is in it. */
    static String quoted(String value) {
        return value.chars().mapToObj(c -> escaped((char) c)).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            // Line feeds have no Unicode escapes: javac reads these before it reads strings.
            default -> c < ' ' ? octal(c) : c < 0x7f ? String.valueOf(c) : unicode(c);
        };
    }

    private static String octal(char c) {
        return String.format(Locale.ROOT, "\\%03o", (int) c);
    }

    private static String unicode(char c) {
        return String.format(Locale.ROOT, "\\u%04x", (int) c);
    }

    /** A documentation comment; of more lines than one only where it needs them. */
    static List<String> comment(String indentation, String text) {
        String escaped = escaped(text);
        String line = indentation + "/** " + escaped + " */";
        if (line.length() <= COLUMNS) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>(List.of(indentation + "/**"));
        lines.addAll(filled(indentation + " * ", List.of(escaped.split(" ", -1)), " "));
        lines.add(indentation + " */");
        return lines;
    }

    /** Text that is neither markup nor a tag, and ends no comment. */
    private static String escaped(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("{", "&#123;")
                .replace("\\", "&#92;")
                .replace("*/", "*&#47;");
    }

    /** Pieces side by side, in as many lines as they need. */
    static List<String> filled(String start, List<String> pieces, String separator) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces) {
            if (line.length() > 0 && start.length() + line.length() + separator.length() + piece.length() > COLUMNS) {
                lines.add(start + line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece).append(separator);
        }
        lines.add(start + line.substring(0, line.length() - separator.length()));
        return lines;
    }

    /** A sentence with its full stop and a capital at its beginning. */
    static String sentence(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return "";
        }
        String capital = stripped.substring(0, 1).toUpperCase(Locale.ROOT) + stripped.substring(1);
        return capital.matches(".*[.!?…]") ? capital : capital + ".";
    }
}
