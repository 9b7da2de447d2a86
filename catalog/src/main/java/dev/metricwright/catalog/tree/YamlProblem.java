package dev.metricwright.catalog.tree;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Details;
import dev.metricwright.catalog.finding.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Explains why a text is not YAML. The parser names the rule of its grammar that a line breaks; this class looks at the
 * line and at those above it for the mistake that a person made, and proposes the line to write.
 */
final class YamlProblem {

    /** The indentation, the dashes, the key and the value of a line. */
    private static final Pattern ENTRY = Pattern.compile("( *(?:- +)*)([^\\s:'\"\\[\\]{},#-][^:]*?) *:(?: +(.*))?");

    private static final Pattern MISSING_SPACE = Pattern.compile(" *(?:- +)*(-(?=\\w)|[\\w-]+:(?=[^ :])).*");

    private static final List<Function<YamlProblem, Optional<UnreadableTreeException>>> EXPLANATIONS = List.of(
            YamlProblem::tab,
            YamlProblem::openQuote,
            YamlProblem::openBracket,
            YamlProblem::unquotedText,
            YamlProblem::unquotedTextInBrackets,
            YamlProblem::missingSpace,
            YamlProblem::missingColon,
            YamlProblem::indentation);

    private final String file;
    private final YamlLines lines;
    private final Optional<Origin> bracket;
    private final MarkedYamlEngineException failure;
    private final String problem;
    private final Origin at;

    private YamlProblem(String file, String text, Optional<Origin> bracket, MarkedYamlEngineException failure) {
        this.file = file;
        this.lines = new YamlLines(text);
        this.bracket = bracket;
        this.failure = failure;
        this.problem = String.valueOf(failure.getProblem());
        this.at = YamlTree.origin(file, failure.getProblemMark());
    }

    /**
     * Explains a failure of the parser.
     *
     * @param file the name of the file in messages
     * @param text its text
     * @param bracket the place of the innermost bracket that is open there
     * @param failure the failure
     * @return the mistake that caused it
     */
    static UnreadableTreeException explain(
            String file, String text, Optional<Origin> bracket, MarkedYamlEngineException failure) {
        YamlProblem problem = new YamlProblem(file, text, bracket, failure);
        return EXPLANATIONS.stream()
                .map(explanation -> explanation.apply(problem))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(problem::unexplained);
    }

    /**
     * Explains an alias, which begins with {@code *}. It may also be a text, if other words follow it.
     *
     * @param file the name of the file in messages
     * @param text its text
     * @param at the place of the alias
     * @return the mistake
     */
    static UnreadableTreeException alias(String file, String text, Origin at) {
        Matcher entry = ENTRY.matcher(new YamlLines(text).get(at.line()));
        return entry.matches() && value(entry).contains(" ") && at.column() == entry.start(3) + 1
                ? new UnreadableTreeException(at, Rule.TEXT_NEEDS_QUOTES, inQuotes(entry))
                : new UnreadableTreeException(at, Rule.ALIAS_IN_YAML);
    }

    private Optional<UnreadableTreeException> tab() {
        return problem.contains("TAB") ? found(at, Rule.TAB_IN_YAML) : Optional.empty();
    }

    private Optional<UnreadableTreeException> openQuote() {
        boolean quoted = String.valueOf(failure.getContext()).contains("quoted scalar");
        return quoted && (problem.contains("end of stream") || problem.contains("document separator"))
                ? found(YamlTree.origin(file, failure.getContextMark()), Rule.QUOTE_NOT_CLOSED)
                : Optional.empty();
    }

    /** A bracket that the end of the file, another line or a bracket of the other kind follows. */
    private Optional<UnreadableTreeException> openBracket() {
        if (bracket.isEmpty()) {
            return Optional.empty();
        }
        String opening = lines.characterAt(bracket.get());
        String closing = opening.equals("[") ? "]" : "}";
        boolean ended = problem.contains("stream end")
                || problem.matches("expected ',' or '[\\]}]', but got [-\\]}].*")
                || at.line() > bracket.get().line();
        return ended && (opening.equals("[") || opening.equals("{"))
                ? found(bracket.get(), Rule.BRACKET_NOT_CLOSED, opening, closing)
                : Optional.empty();
    }

    /** A value that has to be in quotes, because it contains characters that mean something else without them. */
    private Optional<UnreadableTreeException> unquotedText() {
        Matcher entry = ENTRY.matcher(lines.get(at.line()));
        return bracket.isEmpty() && entry.matches() && !value(entry).isEmpty() && at.column() > entry.start(3)
                ? found(at, Rule.TEXT_NEEDS_QUOTES, inQuotes(entry))
                : Optional.empty();
    }

    private static String inQuotes(Matcher entry) {
        return entry.group(2) + ": " + quoted(value(entry));
    }

    /** The value of an entry, without a comment. */
    private static String value(Matcher entry) {
        return entry.group(3) == null
                ? ""
                : entry.group(3).replaceFirst(" +#.*", "").strip();
    }

    /** The text in quotes that need no escapes, if there are such quotes. Quotes around a part of it are its own. */
    private static String quoted(String value) {
        boolean enclosed = value.length() > 1
                && value.charAt(0) == value.charAt(value.length() - 1)
                && (value.charAt(0) == '"' || value.charAt(0) == '\'');
        String text = enclosed ? value.substring(1, value.length() - 1) : value;
        boolean single = text.contains("\"") || text.contains("\\");
        return single ? "'" + text.replace("'", "''") + "'" : FlowText.quoted(text);
    }

    private Optional<UnreadableTreeException> unquotedTextInBrackets() {
        if (bracket.isEmpty()) {
            return Optional.empty();
        }
        String before = lines.before(at);
        int entry = Math.max(before.lastIndexOf(", "), Math.max(before.lastIndexOf('{'), before.lastIndexOf('[')));
        Matcher key = Pattern.compile("[,{\\[] *([\\w-]+) *: .*").matcher(before.substring(Math.max(0, entry)));
        return key.matches()
                ? found(at, Rule.TEXT_IN_BRACKETS_NEEDS_QUOTES, lines.characterAt(at), key.group(1))
                : Optional.empty();
    }

    /** A line above on which the parser saw no key, because the space after its colon or its dash is missing. */
    private Optional<UnreadableTreeException> missingSpace() {
        for (int line : new int[] {at.line(), lines.above(at.line())}) {
            Matcher matcher = MISSING_SPACE.matcher(lines.get(line));
            if (matcher.matches()) {
                int end = matcher.end(1);
                String text = lines.get(line);
                String right = (text.substring(0, end) + " " + text.substring(end)).strip();
                return found(new Origin(file, line, end), Rule.SPACE_MISSING, matcher.group(1), right);
            }
        }
        return Optional.empty();
    }

    private Optional<UnreadableTreeException> missingColon() {
        if (!problem.contains("could not find expected ':'")) {
            return Optional.empty();
        }
        Origin begin = YamlTree.origin(file, failure.getContextMark());
        String[] words =
                lines.get(begin.line()).strip().replaceFirst("^(- +)+", "").split(" +", 2);
        return found(begin, Rule.COLON_MISSING, words[0] + ": " + (words.length > 1 ? words[1] : "…"));
    }

    /** A line that begins between the columns in which the lines above begin. */
    private Optional<UnreadableTreeException> indentation() {
        boolean structural = problem.startsWith("expected <block end>")
                || problem.startsWith("expected '<document start>'")
                || problem.startsWith("mapping values are not allowed here");
        return structural
                ? lines.fitting(at.line())
                        .flatMap(like -> found(
                                new Origin(file, at.line(), lines.indentation(at.line()) + 1),
                                Rule.WRONG_INDENTATION
                                        .with("found", YamlLines.spaces(lines.indentation(at.line())))
                                        .with("right", YamlLines.spaces(like.column()))
                                        .with("line", like.line())))
                : Optional.empty();
    }

    private UnreadableTreeException unexplained() {
        String context = failure.getContext() == null ? "" : " " + failure.getContext();
        return new UnreadableTreeException(at, Rule.NOT_YAML, problem.strip() + context);
    }

    private static Optional<UnreadableTreeException> found(Origin place, Rule rule, Object... details) {
        return Optional.of(new UnreadableTreeException(place, rule, details));
    }

    private static Optional<UnreadableTreeException> found(Origin place, Details details) {
        return Optional.of(new UnreadableTreeException(details.at(place)));
    }
}
