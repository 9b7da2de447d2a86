package dev.metricwright.cli.page;

import java.util.Optional;

/**
 * The lines of OpenMetrics 1.0: one blank separates their parts, and there is nothing but metadata, samples and the end.
 *
 * @param labels the grammar of labels
 */
record OpenMetricsLines(LabelSyntax labels) implements LineSyntax {

    private static final String ONE_BLANK = "separate the parts of a line by one blank";

    OpenMetricsLines(Names names) {
        this(new LabelSyntax(false, true, names));
    }

    @Override
    public Line read(LineScanner line) throws UnreadableLine {
        if (line.isAtEnd()) {
            throw line.expected("a sample or metadata", "remove the empty line");
        }
        return line.take('#') ? metadata(line) : new Line.OfSample(sample(line));
    }

    private static Line metadata(LineScanner line) throws UnreadableLine {
        line.need(' ', "a blank", ONE_BLANK);
        String keyword = line.word();
        if (keyword.equals("EOF") && line.isAtEnd()) {
            return new Line.End();
        }
        if (!keyword.equals("TYPE") && !keyword.equals("HELP") && !keyword.equals("UNIT")) {
            throw line.mistakeIn(
                    keyword,
                    "a line with # must be TYPE, HELP, UNIT or EOF",
                    "remove the comment, which OpenMetrics does not have");
        }
        line.need(' ', "a blank", ONE_BLANK);
        String family = line.metricName();
        line.need(
                ' ',
                "a blank",
                line.isAtEnd()
                        ? "write a blank behind the name, even if the " + keyword + " is empty"
                        : "correct the metric name before it");
        int column = line.column();
        String value =
                switch (keyword) {
                    case "HELP" -> help(line);
                    case "UNIT" -> unit(line);
                    default -> line.word();
                };
        if (!line.isAtEnd()) {
            throw line.expected("the end of the line", "write only the " + keyword + " behind the name");
        }
        return new Line.Metadata(keyword, family, value, line.number(), column);
    }

    private static String help(LineScanner line) throws UnreadableLine {
        String help = line.help(false, "\\\"n", true);
        if (line.isAt('"')) {
            throw line.expected("the end of the help", "write \\\" for a quote in it");
        }
        return help;
    }

    private static String unit(LineScanner line) throws UnreadableLine {
        String unit = line.word();
        boolean isUnit = unit.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == ':'));
        if (!isUnit) {
            throw line.mistakeIn(unit, "'" + unit + "' is not a unit", "write letters, digits and _, such as seconds");
        }
        return unit;
    }

    private Sample sample(LineScanner line) throws UnreadableLine {
        String name = line.metricName();
        Labels own = line.take('{') ? labels.read(line) : Labels.NONE;
        line.need(' ', "a blank", "write labels in braces directly behind the name, and the value after one blank");
        double value = value(line);
        Optional<Timestamp> timestamp = Optional.empty();
        Optional<Exemplar> exemplar = Optional.empty();
        if (line.take(' ')) {
            if (!line.isAt('#')) {
                timestamp = Optional.of(timestamp(line));
            }
            if (timestamp.isEmpty() || line.take(' ')) {
                exemplar = Optional.of(exemplar(line));
            }
        }
        if (!line.isAtEnd()) {
            throw line.expected("the end of the line", "write one sample per line");
        }
        return new Sample(name, own, value, timestamp, exemplar, line.number());
    }

    private Exemplar exemplar(LineScanner line) throws UnreadableLine {
        line.need('#', "an exemplar or the end of the line", "end the line, or write # {labels} value");
        line.need(' ', "a blank", ONE_BLANK);
        line.need('{', "the labels of the exemplar", "write {} if it has none");
        Labels own = labels.read(line);
        line.need(' ', "a blank", ONE_BLANK);
        double value = value(line);
        Optional<Timestamp> timestamp = line.take(' ') ? Optional.of(timestamp(line)) : Optional.empty();
        return new Exemplar(own, value, timestamp);
    }

    private static double value(LineScanner line) throws UnreadableLine {
        String word = line.word();
        if (word.isEmpty()) {
            throw line.expected("a value", ONE_BLANK);
        }
        return Numbers.value(word)
                .orElseThrow(() -> line.mistakeIn(
                        word, "'" + word + "' is not a value", "write a decimal number of 64 bits, NaN, +Inf or -Inf"));
    }

    private static Timestamp timestamp(LineScanner line) throws UnreadableLine {
        String word = line.word();
        if (word.isEmpty()) {
            throw line.expected("a timestamp", ONE_BLANK);
        }
        double seconds = Numbers.finite(word)
                .orElseThrow(() -> line.mistakeIn(
                        word, "'" + word + "' is not a timestamp", "write seconds since 1970, or nothing"));
        return new Timestamp(word, seconds);
    }
}
