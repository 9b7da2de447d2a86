package dev.metricwright.cli.page;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a page, read one by one. After a line that cannot be read, the next one is read. */
final class PageLines {

    private static final Pattern HELP = Pattern.compile("[ \t]*+#[ \t]*+HELP[ \t]");

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String file;
    private final PageFormat format;
    private final List<Finding> mistakes;
    private final byte[] content;
    private final Names names = new Names();
    private final LineSyntax syntax;
    private boolean isEnded;
    private boolean hasCarriageReturn;

    /** Where each line begins, by its number minus 1. */
    private int[] begins = new int[64];

    PageLines(String file, byte[] content, PageFormat format, List<Finding> mistakes) {
        this.file = file;
        this.content = content;
        this.format = format;
        this.mistakes = mistakes;
        this.syntax = format == PageFormat.TEXT ? new TextLines(names) : new OpenMetricsLines(names);
    }

    /** Reads the page. */
    void read(PageFamilies families) {
        readLines(families);
        families.end();
    }

    private void readLines(PageFamilies families) {
        int number = 0;
        int begin = afterMark();
        while (begin < content.length) {
            number++;
            if (isEnded) {
                mistakes.add(Rule.AFTER_EOF.at(Page.line(file, number)));
                return;
            }
            begins(number, begin);
            int end = endOfLine(begin);
            boolean isCut = end == content.length;
            line(begin, end, number, isCut, families);
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

    private void begins(int number, int begin) {
        if (number > begins.length) {
            begins = Arrays.copyOf(begins, 2 * begins.length);
        }
        begins[number - 1] = begin;
    }

    /** A family ends. */
    void familyEnds() {
        names.forgetLabels();
    }

    /** Reads the samples of some lines again. */
    List<Sample> samples(int first, int last) {
        List<Sample> samples = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            int begin = begins[number - 1];
            try {
                if (read(begin, endOfLine(begin), number) instanceof Line.OfSample ofSample) {
                    samples.add(ofSample.sample());
                }
            } catch (UnreadableLine e) {
                // This was reported when the line was read first.
            }
        }
        return samples;
    }

    private int afterMark() {
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

    private int endOfLine(int begin) {
        int end = begin;
        while (end < content.length && content[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Reads a line. What is wrong with a line that may lack its end is not reported. */
    private void line(int begin, int end, int number, boolean isCut, PageFamilies families) {
        try {
            Line line = read(begin, end, number);
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

    private Line read(int begin, int end, int number) throws UnreadableLine {
        String text = withoutCarriageReturn(decoded(begin, end, number), number);
        return syntax.read(new LineScanner(file, number, text, names));
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

    private String decoded(int begin, int end, int number) throws UnreadableLine {
        if (isAscii(begin, end)) {
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

    private boolean isAscii(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (content[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
