package dev.metricwright.cli.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Expressions with words removed, doubled, swapped and replaced. Most of them are invalid. */
final class MutatedText {

    private static final Pattern PIECE = Pattern.compile(
            "\\s+|#[^\\n]*|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|`[^`]*`|[A-Za-z_:][\\w:]*|\\.?[0-9][\\w.]*|</|>/|[=!<>]=|[=!]~|(?s:.)");

    private static final List<String> SPLINTERS = List.of(
            "(",
            ")",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "+",
            "-",
            "*",
            "/",
            "%",
            "^",
            "==",
            "!=",
            "<",
            ">=",
            "=",
            "=~",
            "!~",
            "@",
            "a",
            "foo:bar",
            "rate",
            "sum",
            "topk",
            "time",
            "by",
            "without",
            "on",
            "ignoring",
            "group_left",
            "bool",
            "offset",
            "and",
            "OR",
            "unless",
            "atan2",
            "start",
            "end",
            "inf",
            "NaN",
            "5m",
            "1h30m",
            "0s",
            "1",
            "0x1F",
            "08",
            "1e3",
            ".5",
            "1.",
            "1e",
            "5mm",
            "\"x\"",
            "'y'",
            "`z`",
            "\"",
            "\\",
            "#",
            " # c\n",
            "\n",
            "$",
            "[5m]",
            "[5m:]",
            "[1h:5m]",
            "* 2",
            "- -",
            "step()",
            "range ()",
            "max_of(",
            "anchored",
            "smoothed",
            "fill(0)",
            "fill_left(1)",
            "limitk",
            "1_000",
            "</",
            ">/",
            "300",
            "{a=\"b\"}",
            "{}",
            "()",
            " offset 5m",
            " @ 5",
            "\"(\"",
            "\"a{2}{3}\"",
            "\"\\\\d\"",
            "\"\\x4\"",
            "\"\\377\"",
            "!");

    private MutatedText() {}

    static String of(String text, Random random) {
        List<String> pieces = PIECE.matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(Collectors.toCollection(ArrayList::new));
        for (int i = random.nextInt(3); i >= 0 && !pieces.isEmpty(); i--) {
            int at = random.nextInt(pieces.size());
            switch (random.nextInt(5)) {
                case 0 -> pieces.remove(at);
                case 1 -> pieces.add(at, pieces.get(at));
                case 2 -> pieces.add(at, pieces.remove(random.nextInt(pieces.size())));
                case 3 -> pieces.set(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
                default -> pieces.add(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
            }
        }
        return String.join("", pieces);
    }
}
