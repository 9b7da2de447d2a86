package dev.metricwright.cli.page;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a page, read one by one. After a line that cannot be read, the next one is read. */
final class PageLines {

    private static final Pattern HELP = Pattern.compile("[ \t]*+#[ \t]*+HELP[ \t]");

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String file;
    private final PageFormat format;
    private final List<Finding> mistakes;
    private final Names names = new Names();
    private final LineSyntax syntax;
    private boolean isEnded;
    private boolean hasCarriageReturn;

    PageLines(String file, PageFormat format, List<Finding> mistakes) {
        this.file = file;
        this.format = format;
        this.mistakes = mistakes;
        this.syntax = format == PageFormat.TEXT ? new TextLines(names) : new OpenMetricsLines(names);
    }

    /** Reads a page. */
    void read(byte[] content, PageFamilies families) {
        int number = 0;
        int begin = afterMark(content);
        while (begin < content.length) {
            number++;
            if (isEnded) {
                mistakes.add(Rule.AFTER_EOF.at(Page.line(file, number)));
                return;
            }
            int end = endOfLine(content, begin);
            boolean isCut = end == content.length;
            line(content, begin, end, number, isCut, families);
            begin = end + 1;
            if (isCut && !isEnded) {
                families.isUnreadable();
                if (format == PageFormat.TEXT) {
                    mistakes.add(Rule.LAST_LINE_CUT.at(Page.line(file, number)));
                }
            }
        }
        if (format == PageFormat.OPENMETRICS && !isEnded) {
            families.isUnreadable();
            mistakes.add(Rule.EOF_MISSING.at(Page.line(file, Math.max(1, number))));
        }
    }

    private int afterMark(byte[] content) {
        if (!startsWith(content, BYTE_ORDER_MARK)) {
            return 0;
        }
        mistakes.add(Rule.BYTE_ORDER_MARK.at(Page.line(file, 1)));
        return BYTE_ORDER_MARK.length;
    }

    private static boolean startsWith(byte[] content, byte[] begin) {
        return content.length >= begin.length
                && ByteBuffer.wrap(content, 0, begin.length).equals(ByteBuffer.wrap(begin));
    }

    private static int endOfLine(byte[] content, int begin) {
        int end = begin;
        while (end < content.length && content[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Reads a line. What is wrong with a line that may lack its end is not reported. */
    private void line(byte[] content, int begin, int end, int number, boolean isCut, PageFamilies families) {
        try {
            String text = withoutCarriageReturn(decoded(content, begin, end, number), number);
            Line line = syntax.read(new LineScanner(file, number, text, names));
            if (line instanceof Line.Metadata metadata) {
                families.add(metadata);
            } else if (line instanceof Line.OfSample ofSample) {
                families.add(ofSample.sample());
            } else if (line instanceof Line.End) {
                isEnded = true;
            }
        } catch (UnreadableLine e) {
            families.isUnreadable();
            if (!isCut) {
                mistakes.add(e.finding());
            }
        }
    }

    /**
     * All lines of a page usually end alike, so that only the first of them is reported. A help may contain any character,
     * also as its last one.
     */
    private String withoutCarriageReturn(String line, int number) {
        if (!line.endsWith("\r") || HELP.matcher(line).lookingAt()) {
            return line;
        }
        if (!hasCarriageReturn) {
            hasCarriageReturn = true;
            int column = line.codePointCount(0, line.length());
            mistakes.add(Rule.CARRIAGE_RETURN.at(new Origin(file, number, column)));
        }
        return line.substring(0, line.length() - 1);
    }

    private String decoded(byte[] content, int begin, int end, int number) throws UnreadableLine {
        if (isAscii(content, begin, end)) {
            return new String(content, begin, end - begin, StandardCharsets.US_ASCII);
        }
        CharBuffer text = CharBuffer.allocate(end - begin);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content, begin, end - begin), text, true);
        String decoded = text.flip().toString();
        if (result.isError()) {
            int column = decoded.codePointCount(0, decoded.length()) + 1;
            throw new UnreadableLine(Rule.PAGE_ENCODING.at(new Origin(file, number, column)));
        }
        return decoded;
    }

    private static boolean isAscii(byte[] content, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (content[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
