package dev.metricwright.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The documentation of a rule, read from {@code src/test/resources/rules}: the first line says when the rule fires, the
 * second where; then follow the reason, the wrong and the right example. Blocks before these two belong to both.
 *
 * @param rule the name of the rule
 * @param summary when it fires
 * @param place where it is reported
 * @param reason why the rule exists
 * @param common the blocks that both examples share
 * @param wrong code that breaks the rule, with marks for all findings
 * @param right code that keeps the rule
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

    /** Returns the sources of the wrong example. */
    ExampleSources wrongSources() {
        return new ExampleSources(
                rule, Stream.concat(common.stream(), wrong.stream()).toList());
    }

    /** Returns the sources of the right example. */
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
     * @param language its language: {@code java}, {@code yaml}, or {@code text} for options of the processor; {@code
     *     java compiled} is compiled first; a block with the name of a jar after its language is compiled separately,
     *     into that jar, or is {@code json}, the description of a recorder in that jar; {@code text page.txt} is a page
     *     that a process exposes
     * @param text the code, with marks at the lines of expected findings
     */
    record Block(String language, String text) {

        private static final Pattern FENCED = Pattern.compile("(?s)```([a-z. ]+)\n(.*?)```\n");
        private static final Pattern MARKS = Pattern.compile("\\s*(?://|#) (?<marks>[!?] .*)$");
        private static final Pattern REPEATED =
                Pattern.compile("(?<line>.*?\\D(?<first>\\d+)\\D.*) (?://|#) and so on, up to (?<last>\\d+)");

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

        /** Returns the name of its jar; empty for none. */
        String jar() {
            return language.endsWith(".jar") ? language.substring(language.indexOf(' ') + 1) : "";
        }

        /** Returns whether it is a page that a process exposes. */
        boolean isPage() {
            return language.equals("text page.txt");
        }

        /** Returns whether it is a file of rules. */
        boolean isRules() {
            return language.equals("yaml rules.yml");
        }

        boolean isJava() {
            return language.startsWith("java");
        }

        /** Returns the code as compilers see it: a line with "and so on, up to N" stands for many lines. */
        String code() {
            return clean().lines().flatMap(Block::repeated).collect(Collectors.joining("\n", "", "\n"));
        }

        private static Stream<String> repeated(String line) {
            Matcher repeated = REPEATED.matcher(line);
            if (!repeated.matches()) {
                return Stream.of(line);
            }
            String first = repeated.group("first");
            return IntStream.rangeClosed(Integer.parseInt(first), Integer.parseInt(repeated.group("last")))
                    .mapToObj(i -> repeated.group("line").replaceAll("\\b([a-z_]*)" + first + "(?!\\d)", "$1" + i));
        }

        /** Returns the code without marks, as readers see it. */
        String clean() {
            return text.lines()
                    .map(line -> MARKS.matcher(line).replaceFirst("") + "\n")
                    .reduce("", String::concat);
        }

        /** Returns the expected findings about the block in a file: {@code error file:line rule}. */
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

        /**
         * Returns the line of a finding. In a jar, it is the line of the description for the family named in this line:
         * the first line describes the recorder, each further line a family.
         */
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
