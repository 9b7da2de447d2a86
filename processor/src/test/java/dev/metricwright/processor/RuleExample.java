package dev.metricwright.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the documentation says of a rule, read from {@code src/test/resources/rules}: in the first line when it fires, in the
 * second where, then why, and then what is wrong and what is right. Blocks in front of these two belong to both.
 *
 * @param rule the name of the rule
 * @param summary when it fires
 * @param place where it is reported
 * @param reason why there is such a rule
 * @param common what the wrong and the right example have in common
 * @param wrong what breaks the rule, each of its findings marked
 * @param right what keeps it
 */
record RuleExample(
        String rule,
        String summary,
        String place,
        String reason,
        List<Block> common,
        List<Block> wrong,
        List<Block> right) {

    static final Path FOLDER = Path.of("src/test/resources/rules");

    private static final Pattern FORM =
            Pattern.compile("(?s)(?<summary>[^\n]+)\nPlace: (?<place>[^\n]+)\n\n(?<reason>.+?)\n\n(?<common>```.*)?"
                    + "## Wrong\n\n(?<wrong>```.*)## Right\n\n(?<right>```.*)");

    static RuleExample read(String rule) {
        Path file = FOLDER.resolve(rule + ".md");
        Matcher form = FORM.matcher(text(file));
        if (!form.matches()) {
            throw new IllegalArgumentException(file + " is not summary, place, reason, ## Wrong and ## Right");
        }
        return new RuleExample(
                rule,
                form.group("summary"),
                form.group("place"),
                form.group("reason"),
                Block.in(form.group("common")),
                Block.in(form.group("wrong")),
                Block.in(form.group("right")));
    }

    /** What is there to be checked, as it is wrong. */
    ExampleSources wrongSources() {
        return new ExampleSources(
                rule, Stream.concat(common.stream(), wrong.stream()).toList());
    }

    /** What is there to be checked, as it is right. */
    ExampleSources rightSources() {
        return new ExampleSources(
                rule, Stream.concat(common.stream(), right.stream()).toList());
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("rule without an example: write " + file, e);
        }
    }

    /**
     * A block of code.
     *
     * @param language what it is in: {@code java}, {@code yaml}, or {@code text} for options of the processor; {@code java
     *     compiled} is to be compiled beforehand; what has the name of a jar behind it is compiled apart, into that jar,
     *     or is {@code json}, which describes a recorder there
     * @param text the code, with marks at the lines that findings are about
     */
    record Block(String language, String text) {

        private static final Pattern FENCED = Pattern.compile("(?s)```([a-z. ]+)\n(.*?)```\n");
        private static final Pattern MARKS = Pattern.compile("\\s*(?://|#) (?<marks>[!?] .*)$");
        private static final Pattern MARK = Pattern.compile("([!?]) ([a-z-]+)");

        static List<Block> in(String text) {
            List<Block> blocks = new ArrayList<>();
            Matcher fenced = FENCED.matcher(text == null ? "" : text);
            while (fenced.find()) {
                blocks.add(new Block(fenced.group(1), fenced.group(2)));
            }
            if (!fenced.replaceAll("").isBlank()) {
                throw new IllegalArgumentException("there is something between the blocks of code in " + text);
            }
            return blocks;
        }

        /** The jar that it belongs to; empty for none. */
        String jar() {
            return language.endsWith(".jar") ? language.substring(language.indexOf(' ') + 1) : "";
        }

        boolean isJava() {
            return language.startsWith("java");
        }

        /** The code as a reader sees it, and a compiler. */
        String clean() {
            return text.lines()
                    .map(line -> MARKS.matcher(line).replaceFirst("") + "\n")
                    .reduce("", String::concat);
        }

        /** What should be told about the block in a file: {@code error file:line rule}. */
        List<String> expected(String file) {
            List<String> lines = text.lines().toList();
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                Matcher marks = MARKS.matcher(lines.get(i));
                Matcher mark = MARK.matcher(marks.find() ? marks.group("marks") : "");
                while (mark.find()) {
                    String kind = mark.group(1).equals("!") ? "error" : "warning";
                    expected.add(kind + " " + file + ":" + line(lines, i) + " " + mark.group(2));
                }
            }
            return expected;
        }

        /** Of a jar, that in which the processor describes the family which the line names: below its own, one for each. */
        private int line(List<String> lines, int i) {
            return !isJava() || jar().isEmpty()
                    ? i + 1
                    : 1
                            + (int) lines.subList(0, i + 1).stream()
                                    .filter(line -> line.contains("@MetricFamily"))
                                    .count();
        }
    }
}
