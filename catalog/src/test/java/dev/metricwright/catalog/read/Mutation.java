package dev.metricwright.catalog.read;

import java.util.List;
import java.util.Random;

/** Changes to a file as careless editing or damage would cause them. */
final class Mutation {

    private static final List<String> SPLINTERS = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\n",
            "\t",
            " ",
            "- ",
            "\"",
            "'",
            "&a ",
            "*a",
            "!!x ",
            "|",
            ">-",
            "#",
            "---\n",
            "? ",
            "%YAML 9",
            "null",
            "-1",
            "1e999",
            "0x1",
            "\\",
            "\\u0000",
            "not",
            "legal: ",
            "\u0000",
            "\uFEFF",
            "\uD83D\uDE00");

    private Mutation() {}

    /** A few deletions, repetitions and fragments at any position. */
    static String of(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(mutated.length());
            int end = Math.min(mutated.length(), at + 1 + random.nextInt(30));
            switch (random.nextInt(3)) {
                case 0 -> mutated.delete(at, end);
                case 1 -> mutated.insert(at, mutated.substring(at, end));
                default -> mutated.insert(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
            }
        }
        return mutated.toString();
    }
}
