package parsers;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pages with lines lost, doubled and moved, and with characters removed, replaced and added. Many of them are invalid. */
final class MutatedPage {

    private static final List<String> SPLINTERS = List.of(
            " ",
            "  ",
            "\t",
            "\r",
            "\n",
            "#",
            "# ",
            "{",
            "}",
            ",",
            "=",
            "\"",
            "\\",
            "\\n",
            "\\q",
            "\\\"",
            "-",
            "+",
            ".",
            "0",
            "1",
            "9",
            "e5",
            "NaN",
            "Inf",
            "+Inf",
            "_",
            ":",
            "ä",
            "\u0000",
            "a",
            "le",
            "quantile",
            "_total",
            "_bucket",
            "_sum",
            "_count",
            "_created",
            "_info",
            "HELP",
            "TYPE",
            "UNIT",
            "EOF",
            "counter",
            "gauge",
            "histogram",
            "summary",
            "untyped",
            "unknown",
            "info",
            "stateset",
            "gaugehistogram",
            "COUNTER",
            " 123",
            " 1.5",
            " # {t=\"x\"} 1",
            " # {} 1 2",
            "# EOF\n",
            "# comment\n",
            "# TYPE a gauge\n",
            "{a=\"b\"}",
            "a=\"b\",",
            "0x1p3",
            "1_0",
            "1e999");

    private MutatedPage() {}

    /** Returns a page with one or two mutations. */
    static String of(String page, Random random) {
        String mutated = page;
        for (int i = random.nextInt(2); i >= 0; i--) {
            mutated = random.nextBoolean() ? withOtherLines(mutated, random) : withOtherCharacters(mutated, random);
        }
        return mutated;
    }

    private static String withOtherLines(String page, Random random) {
        List<String> lines = new ArrayList<>(List.of(page.split("(?<=\n)", -1)));
        int at = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            default -> lines.add(at, lines.remove(random.nextInt(lines.size())));
        }
        return String.join("", lines);
    }

    private static String withOtherCharacters(String page, Random random) {
        StringBuilder mutated = new StringBuilder(page);
        int at = random.nextInt(page.length() + 1);
        String splinter = SPLINTERS.get(random.nextInt(SPLINTERS.size()));
        switch (random.nextInt(3)) {
            case 0 -> mutated.delete(at, Math.min(page.length(), at + 1 + random.nextInt(3)));
            case 1 -> mutated.replace(at, Math.min(page.length(), at + 1), splinter);
            default -> mutated.insert(at, splinter);
        }
        return mutated.toString();
    }
}
