package dev.metricwright.cli.page;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The lines of Prometheus text 0.0.4: blanks and tabs separate their parts, and comments are ignored unless they state the
 * help or the type of a family.
 *
 * @param labels the grammar of labels
 */
record TextLines(LabelSyntax labels) implements LineSyntax {

    TextLines(Names names) {
        this(new LabelSyntax(true, false, names));
    }

    @Override
    public Line read(LineScanner line) throws UnreadableLine {
        line.skipBlanks();
        if (line.isAtEnd()) {
            return new Line.Ignored();
        }
        return line.take('#') ? comment(line) : new Line.OfSample(sample(line));
    }

    private static Line comment(LineScanner line) throws UnreadableLine {
        line.skipBlanks();
        String keyword = line.word();
        if (!keyword.equals("TYPE") && !keyword.equals("HELP")) {
            return new Line.Ignored();
        }
        line.skipBlanks();
        String family = line.metricName();
        if (!line.isAtBlank() && !line.isAtEnd()) {
            throw line.expected("a blank", "correct the metric name before it");
        }
        line.skipBlanks();
        int column = line.column();
        String value = keyword.equals("TYPE") ? type(line) : line.help(true, "\\n", false);
        return new Line.Metadata(keyword, family, value, line.number(), column);
    }

    private static String type(LineScanner line) throws UnreadableLine {
        String type = line.word();
        if (type.isEmpty()) {
            throw line.expected("a type", "write one of " + PageType.words(PageFormat.TEXT));
        }
        line.skipBlanks();
        if (!line.isAtEnd()) {
            throw line.expected("the end of the line", "write nothing behind the type");
        }
        return type;
    }

    private Sample sample(LineScanner line) throws UnreadableLine {
        String name = line.metricName();
        if (!line.isAtBlank() && !line.isAt('{')) {
            throw line.expected("a blank or '{'", "write labels in braces and the value after a blank");
        }
        line.skipBlanks();
        Labels own = line.take('{') ? labels.read(line) : Labels.NONE;
        line.skipBlanks();
        double value = value(line);
        line.skipBlanks();
        Optional<Timestamp> timestamp = line.isAtEnd() ? Optional.empty() : Optional.of(timestamp(line));
        line.skipBlanks();
        if (line.isAt('#')) {
            throw line.expected("the end of the line", "remove the exemplar, which only OpenMetrics has");
        }
        if (!line.isAtEnd()) {
            throw line.expected("the end of the line", "write one sample per line, without a comment");
        }
        return new Sample(name, own, value, timestamp, Optional.empty(), line.number());
    }

    private static double value(LineScanner line) throws UnreadableLine {
        if (line.isAtEnd()) {
            throw line.expected("a value", "write a number behind the name and the labels");
        }
        String word = line.word();
        return Numbers.value(word)
                .orElseThrow(() -> line.mistakeIn(
                        word, "'" + word + "' is not a value", "write a decimal number of 64 bits, NaN, +Inf or -Inf"));
    }

    private static Timestamp timestamp(LineScanner line) throws UnreadableLine {
        if (line.isAt('#')) {
            throw line.expected("a timestamp", "remove the exemplar or comment, which cannot follow a value");
        }
        String word = line.word();
        OptionalLong milliseconds = Numbers.whole(word);
        if (milliseconds.isEmpty()) {
            throw line.mistakeIn(
                    word, "'" + word + "' is not a timestamp", "write whole milliseconds since 1970, or nothing");
        }
        return new Timestamp(word, milliseconds.getAsLong() / 1000.0);
    }
}
