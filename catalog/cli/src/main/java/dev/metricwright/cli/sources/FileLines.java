package dev.metricwright.cli.sources;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.tree.Node;
import dev.metricwright.cli.expressions.SourceText;
import dev.metricwright.cli.promql.Position;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a file, which show where a part of a value is written. In a block of YAML, each line of the value is a line
 * of the file, further to the right; in plain and quoted text the value follows at once, with escapes before some
 * characters. Where the value was folded, the place of its beginning has to do.
 */
final class FileLines {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<TextLine> lines;
    private final boolean isJson;

    private FileLines(List<TextLine> lines, boolean isJson) {
        this.lines = lines;
        this.isJson = isJson;
    }

    static FileLines ofYaml(byte[] content) {
        return new FileLines(lines(content), false);
    }

    /** The lines of a JSON file, whose tree counts a character beyond U+FFFF as two columns. */
    static FileLines ofJson(byte[] content) {
        return new FileLines(lines(content), true);
    }

    private static List<TextLine> lines(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return text.substring(text.startsWith(BYTE_ORDER_MARK) ? 1 : 0)
                .lines()
                .map(TextLine::new)
                .toList();
    }

    private int indexOf(Origin place) {
        TextLine line = at(place.line());
        return isJson ? Math.min(place.column() - 1, line.text().length()) : line.index(place.column());
    }

    /** {@return the line of a number, from 1; empty behind the end} */
    String line(int number) {
        return at(number).text();
    }

    private TextLine at(int number) {
        return number <= lines.size() ? lines.get(number - 1) : TextLine.EMPTY;
    }

    int count() {
        return lines.size();
    }

    /** The value of a key, with the places of its parts. */
    SourceText text(String key, Node.Scalar value) {
        return new SourceText(key, value.text(), value.origin(), position -> place(value, position));
    }

    /** A part of the value of a key, with the places of its parts. */
    SourceText part(String key, Node.Scalar value, int begin, int end) {
        String part = value.text().substring(begin, end);
        return new SourceText(
                key,
                part,
                value.origin(),
                position -> place(value, Position.at(value.text(), begin + index(part, position))));
    }

    private Optional<Origin> place(Node.Scalar value, Position position) {
        Origin begin = value.origin();
        return switch (firstOf(begin)) {
            case '|' -> inBlock(value, position);
            case '>' -> Optional.empty();
            default -> inLine(value, index(value.text(), position));
        };
    }

    private static int index(String text, Position position) {
        int line = 0;
        for (int i = 1; i < position.line(); i++) {
            line = text.indexOf('\n', line) + 1;
        }
        int left = text.codePointCount(line, text.length());
        return text.offsetByCodePoints(line, Math.min(position.column() - 1, left));
    }

    private Optional<Origin> inBlock(Node.Scalar value, Position position) {
        Origin begin = value.origin();
        List<String> written = value.text().lines().toList();
        if (position.line() > written.size()) {
            return Optional.empty();
        }
        String part = written.get(position.line() - 1);
        TextLine line = at(begin.line() + position.line());
        return line.text().endsWith(part)
                ? Optional.of(new Origin(
                        begin.file(),
                        begin.line() + position.line(),
                        line.column(line.text().length() - part.length()) + position.column() - 1))
                : Optional.empty();
    }

    /** The place of a character in a line, in which quotes and escapes stand before some characters of the value. */
    private Optional<Origin> inLine(Node.Scalar value, int index) {
        Origin begin = value.origin();
        TextLine whole = at(begin.line());
        String line = whole.text();
        int at = indexOf(begin);
        char quote = value.plain() ? ' ' : firstOf(begin);
        boolean isQuoted = quote == '"' || quote == '\'';
        at += isQuoted ? 1 : 0;
        for (int i = 0; i < index; i++) {
            int length = isQuoted ? lengthOf(value.text().charAt(i), line, at, quote) : 1;
            boolean isWritten = at + length <= line.length()
                    && (length > 1 || line.charAt(at) == value.text().charAt(i));
            if (!isWritten) {
                return Optional.empty();
            }
            at += length;
        }
        return Optional.of(new Origin(begin.file(), begin.line(), whole.column(at)));
    }

    /** The number of characters that stand for a character between quotes, such as 2 for {@code \"} or {@code ''}. */
    private static int lengthOf(char character, String line, int at, char quote) {
        if (quote == '\'') {
            return character == quote ? 2 : 1;
        }
        boolean isEscaped = at + 1 < line.length() && line.charAt(at) == '\\';
        return !isEscaped ? 1 : line.charAt(at + 1) == 'u' ? 6 : 2;
    }

    /** The character at a place; a space behind the end of a line. */
    private char firstOf(Origin place) {
        TextLine line = at(place.line());
        int index = indexOf(place);
        return index < line.text().length() ? line.text().charAt(index) : ' ';
    }
}
