package dev.metricwright.cli.promql;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The syntax of the regular expressions of matchers, which is that of
 * <a href="https://github.com/google/re2/wiki/Syntax">RE2</a> in Go 1.19, without look-around and back-references. The
 * expressions are only parsed and never run, so hostile ones cost nothing.
 */
final class RegexSyntax {

    private static final int MOST_REPEATS = 1000;
    private static final int DEEPEST = 200;

    /** A count in braces. A brace that does not begin a count is a plain character. */
    private static final Pattern COUNT = Pattern.compile("\\{(0|[1-9][0-9]*+)(?:(,)(0|[1-9][0-9]*+)?)?\\}");

    private static final Pattern FLAGS = Pattern.compile("[imsU]*(?:-[imsU]+)?[:)]");
    private static final Pattern SPECIAL = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final Pattern GROUP_NAME = Pattern.compile("[A-Za-z0-9_]+");

    private String pattern;
    private final Position position;
    private int at;
    private int depth;

    private RegexSyntax(String pattern, Position position) {
        this.pattern = pattern;
        this.position = position;
    }

    /**
     * A part of the expression.
     *
     * @param empty whether it matches the empty text
     * @param repeats the largest product of nested counts in it
     */
    private record Part(boolean empty, int repeats) {

        static final Part CHARACTER = new Part(false, 1);
        static final Part NOTHING = new Part(true, 1);

        Part then(Part next) {
            return new Part(empty && next.empty, Math.max(repeats, next.repeats));
        }

        Part or(Part other) {
            return new Part(empty || other.empty, Math.max(repeats, other.repeats));
        }
    }

    /**
     * The repetition of a part.
     *
     * @param optional whether it may be absent
     * @param count the factor by which it multiplies the size of the expression
     */
    private record Repetition(boolean optional, int count) {}

    /**
     * Whether the empty text matches.
     *
     * @throws PromqlException if it is not a valid regular expression, at the given position
     */
    static boolean matchesEmpty(String pattern, Position position) throws PromqlException {
        RegexSyntax syntax = new RegexSyntax(pattern, position);
        if (pattern.indexOf(QuotedText.NO_CHARACTER) >= 0) {
            throw syntax.error("it contains bytes that are not valid UTF-8; write the characters themselves");
        }
        Part whole = syntax.alternatives();
        if (syntax.at < syntax.pattern.length()) {
            throw syntax.error("unmatched ')'; write \\) to mean the character");
        }
        return whole.empty();
    }

    private Part alternatives() throws PromqlException {
        if (++depth > DEEPEST) {
            throw error("it is nested too deeply; simplify it");
        }
        Part all = sequence();
        while (accept("|")) {
            all = all.or(sequence());
        }
        depth--;
        return all;
    }

    private Part sequence() throws PromqlException {
        Part before = Part.NOTHING;
        @Nullable Part last = null;
        boolean repeated = false;
        while (at < pattern.length() && peek() != '|' && peek() != ')') {
            @Nullable Repetition repetition = repetition();
            if (repetition != null) {
                if (last == null || repeated) {
                    throw error("a repetition has nothing to repeat; escape it to mean the character");
                }
                last = repeat(last, repetition);
            } else {
                @Nullable Part next = atom();
                if (next != null) {
                    before = last == null ? before : before.then(last);
                    last = next;
                }
            }
            repeated = repetition != null;
        }
        return last == null ? before : before.then(last);
    }

    private Part repeat(Part part, Repetition repetition) throws PromqlException {
        int repeats = part.repeats() * Math.max(1, repetition.count());
        if (repeats > MOST_REPEATS) {
            throw error("it repeats something more than " + MOST_REPEATS + " times; lower the counts");
        }
        return new Part(part.empty() || repetition.optional(), repeats);
    }

    private @Nullable Repetition repetition() throws PromqlException {
        @Nullable Repetition repetition = null;
        if (accept("*") || accept("?")) {
            repetition = new Repetition(true, 1);
        } else if (accept("+")) {
            repetition = new Repetition(false, 1);
        } else if (peek() == '{') {
            repetition = count();
        }
        if (repetition != null) {
            accept("?");
        }
        return repetition;
    }

    private @Nullable Repetition count() throws PromqlException {
        java.util.regex.Matcher count = COUNT.matcher(pattern).region(at, pattern.length());
        if (!count.lookingAt()) {
            return null;
        }
        boolean open = count.group(2) != null && count.group(3) == null;
        int min = bound(count.group(1));
        int max = open || count.group(3) == null ? min : bound(count.group(3));
        if (min > max || max > MOST_REPEATS) {
            throw error(count.group() + " is not a valid count; write at most " + MOST_REPEATS
                    + ", and the smaller number first");
        }
        at = count.end();
        return new Repetition(min == 0, max);
    }

    private static int bound(String digits) {
        return digits.length() > 4 ? MOST_REPEATS + 1 : Integer.parseInt(digits);
    }

    /** Reads one character, class, group or assertion; null if it only sets flags, or only begins a quotation. */
    private @Nullable Part atom() throws PromqlException {
        return switch (peek()) {
            case '(' -> group();
            case '[' -> {
                at = RegexClass.end(pattern, at, position);
                yield Part.CHARACTER;
            }
            case '^', '$' -> {
                at++;
                yield Part.NOTHING;
            }
            case '\\' -> escape();
            default -> {
                at += Character.charCount(pattern.codePointAt(at));
                yield Part.CHARACTER;
            }
        };
    }

    private @Nullable Part group() throws PromqlException {
        at++;
        if (accept("?P<")) {
            groupName();
        } else if (accept("?")) {
            java.util.regex.Matcher flags = FLAGS.matcher(pattern).region(at, pattern.length());
            if (!flags.lookingAt()) {
                throw error("'(?' begins a construct that RE2 does not support, such as look-around; remove it");
            }
            at = flags.end();
            if (flags.group().endsWith(")")) {
                return null;
            }
        }
        Part inner = alternatives();
        if (!accept(")")) {
            throw error("a '(' is not closed; close it, or write \\( to mean the character");
        }
        return inner;
    }

    private void groupName() throws PromqlException {
        int end = pattern.indexOf('>', at);
        String name = end < 0 ? "" : pattern.substring(at, end);
        if (!GROUP_NAME.matcher(name).matches()) {
            throw error("invalid group name; write (?P<name>…) with letters, digits and _");
        }
        at = end + 1;
    }

    private @Nullable Part escape() throws PromqlException {
        if (pattern.startsWith("\\Q", at)) {
            unquote();
            return null;
        }
        if (accept("\\A") || accept("\\z") || accept("\\B")) {
            return Part.NOTHING;
        }
        if (!accept("\\b")) {
            at = RegexEscape.read(pattern, at, position).end();
        }
        // A word boundary requires at least one character.
        return Part.CHARACTER;
    }

    /** Replaces a quotation with single escapes, because a repetition after it repeats only its last character. */
    private void unquote() throws PromqlException {
        int end = pattern.indexOf("\\E", at + 2);
        if (end < 0) {
            throw error("\\Q is not closed; write \\E after the quoted text");
        }
        String escaped = SPECIAL.matcher(pattern.substring(at + 2, end)).replaceAll("\\\\$0");
        pattern = pattern.substring(0, at) + escaped + pattern.substring(end + 2);
    }

    private char peek() {
        return pattern.charAt(at);
    }

    private boolean accept(String text) {
        boolean accepted = pattern.startsWith(text, at);
        at += accepted ? text.length() : 0;
        return accepted;
    }

    private PromqlException error(String problem) {
        return error(position, problem);
    }

    static PromqlException error(Position position, String problem) {
        return new PromqlException(position, "invalid regular expression: " + problem);
    }
}
