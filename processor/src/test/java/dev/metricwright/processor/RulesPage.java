package dev.metricwright.processor;

import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.finding.Severity;
import dev.metricwright.processor.RuleExample.Block;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page about all rules: a table, and for each rule its example with the findings. */
final class RulesPage {

    private static final String HEAD = """
            # Rules

            The processor checks interfaces with these rules, `lint` checks catalogs and compiled recorders, and `check` checks pages that
            processes expose. `RulesPageTest` writes this page from the examples in [`src/test/resources/rules`](src/test/resources/rules). It
            compiles each example, and the messages here are the compiler's output.

            A message is `[metricwright:rule] what is wrong; what to do`. One compilation reports the mistakes of all interfaces. For one label
            or one list of bounds, it reports only the first mistake.

            | to change | write |
            | --- | --- |
            | how much a rule matters in a project | `-Ametricwright.severity=rule:error`, `rule:warning` or `rule:off`, comma-separated, as an option of `javac` |
            | how much a rule matters in one run of `lint` | `--severity rule:error`, `rule:warning` or `rule:off` |
            | a warning about one method or interface | `@SuppressWarnings("metricwright:rule")` on it, or on a type around it; errors cannot be silenced this way |
            | a rule that a family or a label may break, wherever it is recorded | `allow: {rule: "the reason"}` beside it in the catalog |

            `lint` applies the rules about names, from [`name-syntax`](#name-syntax) to [`help-missing`](#help-missing), to all families of
            a catalog. `javac` applies them to the families that an interface names.

            The examples omit `package` and `import`, and fold long messages. The catalog `shop` is the one below. If an example shows only
            families, they belong to this catalog.

            ```yaml
            %s```

            | rule | is about | default | place |
            | --- | --- | --- | --- |
            """;

    private final StringBuilder text = new StringBuilder();

    private RulesPage() {}

    static String of(List<RuleExample> examples) {
        RulesPage page = new RulesPage();
        page.text.append(HEAD.formatted(RuleExample.text(RuleExample.FOLDER.resolve("shop.yaml"))));
        examples.forEach(page::addRow);
        examples.forEach(page::addSection);
        return page.text.toString();
    }

    private void addRow(RuleExample example) {
        text.append("| [`%1$s`](#%1$s) | %2$s | %3$s | %4$s |\n"
                .formatted(
                        example.rule(),
                        example.summary().replaceFirst("\\.$", ""),
                        severities(example.rule()),
                        example.place()));
    }

    /** {@code error}, {@code warning}, or both where it depends on the case. */
    private static String severities(String rule) {
        return Arrays.stream(Rule.values())
                .filter(each -> each.id().equals(rule))
                .map(Rule::severity)
                .map(Severity::word)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" or "));
    }

    private void addSection(RuleExample example) {
        text.append("\n## ")
                .append(example.rule())
                .append("\n\n")
                .append(example.summary())
                .append("\n\n");
        text.append(example.reason()).append('\n');
        example.common().forEach(this::addBlock);
        text.append("\nWrong:\n");
        example.wrong().forEach(this::addBlock);
        text.append("\n```\n");
        ExampleSources wrong = example.wrongSources();
        List<ReportedDiagnostic> told = wrong.told();
        told.forEach(message -> text.append(message.printed()));
        text.append("```\n\nRight:\n");
        example.right().forEach(this::addBlock);
        text.append('\n').append(remedies(example, wrong, told)).append('\n');
    }

    private void addBlock(Block block) {
        text.append(block.language().equals("java compiled") ? "\nIn a class file:\n" : "");
        if (!block.jar().isEmpty()) {
            text.append((block.language().startsWith("yaml")
                            ? "\nThe catalog that `%s` was compiled against:\n"
                            : "\nIn `%s`:\n")
                    .formatted(block.jar()));
        }
        String language = block.language().replaceFirst(" .*", "");
        text.append("\n```").append(language).append('\n').append(block.clean()).append("```\n");
    }

    /** Returns the ways to change the severity of the rule, as far as they have an effect on the example. */
    private static String remedies(RuleExample example, ExampleSources wrong, List<ReportedDiagnostic> told) {
        String rule = example.rule();
        String severity = severities(rule);
        String itself = Character.toUpperCase(severity.charAt(0)) + severity.substring(1) + ". ";
        if (example.place().startsWith("the alert")) {
            return itself + "To allow it: `allow: {" + rule
                    + ": \"the reason\"}` on a family that it is about, or on the catalog.";
        }
        if (!wrong.isJava()) {
            return itself
                    + (wrong.toldWhereExcused().isEmpty()
                            ? "To allow it for a family: `allow: {" + rule + ": \"the reason\"}`."
                            : "`allow` has no effect on it; `%s --severity` changes it."
                                    .formatted(wrong.isPage() ? "check" : "lint"));
        }
        if (wrong.told("-Ametricwright.severity=" + rule + ":off").stream()
                .anyMatch(message -> message.rule().equals(rule))) {
            return itself + "Its severity cannot be changed.";
        }
        boolean warns = told.stream().anyMatch(message -> message.kind().equals("warning"));
        boolean silenced = wrong.toldWhereSuppressed().size() < told.size();
        return itself
                + (warns && silenced
                        ? "To silence it in one place: `@SuppressWarnings(\"metricwright:" + rule + "\")`. "
                        : "")
                + "To change it: `-Ametricwright.severity=" + rule
                + Stream.of(":error", ":warning")
                        .filter(each -> !each.equals(":" + severity))
                        .collect(Collectors.joining("`, `"))
                + "` or `:off`.";
    }
}
