package dev.metricwright.catalog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses regular expressions that Prometheus 2.42 refuses and the library accepts, and those that would exhaust the
 * stack or the memory: groups that are nested too deeply, counts that multiply, and many optional parts, each of which
 * costs the library a level of its stack.
 */
final class RegularExpressionLimits {

    /** Go allows 1,000 levels. */
    private static final int MOST_LEVELS = 200;

    private static final int MOST_REPEATS = 1_000;
    private static final int MOST_OPTIONAL = 500;
    private static final int MOST_PARTS = 100_000;

    /** Leading zeros make it plain text, as in Go. */
    private static final Pattern COUNT = Pattern.compile("\\{(0|[1-9][0-9]{0,8})(?:(,)(0|[1-9][0-9]{0,8})?)?\\}");

    private static final Pattern FLAGS = Pattern.compile("\\(\\?[imsU]*(?:-[imsU]+)?\\)");

    /** The last character of ASCII. Behind a backslash, later ones have no meaning. */
    private static final char LAST_ASCII = '\u007f';

    /**
     * A part of an expression.
     *
     * @param repeats the largest product of nested counts in it
     * @param size the number of its single characters and classes, each as often as it is repeated
     * @param optional the number of its parts that may be absent, each as often as it is repeated
     */
    private record Part(long repeats, long size, long optional) {

        static final Part NONE = new Part(1, 0, 0);
        static final Part CHARACTER = new Part(1, 1, 0);

        Part then(Part next) {
            return new Part(Math.max(repeats, next.repeats), size + next.size, optional + next.optional);
        }

        Part times(long count, long optionalTimes) {
            return new Part(repeats * count, size * count, optional * count + optionalTimes);
        }
    }

    private final String text;
    private int at;

    /** The parts before each group that is open, innermost first. */
    private final Deque<Part> outer = new ArrayDeque<>();

    /** The parts of the innermost open group, except the last one, which a count may repeat. */
    private Part before = Part.NONE;

    private Part last = Part.NONE;

    private RegularExpressionLimits(String text) {
        this.text = text;
    }

    static void check(String text) {
        RegularExpressionLimits limits = new RegularExpressionLimits(text);
        while (limits.at < text.length()) {
            limits.part();
            limits.checkSize();
        }
    }

    private void checkSize() {
        if (last.repeats() > MOST_REPEATS) {
            throw new IllegalArgumentException("more than 1,000 repetitions, counts in counts multiplied");
        }
        if (before.optional() + last.optional() > MOST_OPTIONAL) {
            throw new IllegalArgumentException("more than 500 optional parts");
        }
        if (before.size() + last.size() > MOST_PARTS) {
            throw new IllegalArgumentException("more than 100,000 characters, each as often as it is repeated");
        }
    }

    private void part() {
        switch (text.charAt(at)) {
            case '(' -> open();
            case ')' -> close();
            case '{' -> count();
            case '?', '*' -> {
                last = last.times(1, 1);
                at++;
            }
            case '+' -> at++;
            case '[' -> {
                add(Part.CHARACTER);
                skipClass();
            }
            case '\\' -> escape();
            default -> {
                add(Part.CHARACTER);
                at++;
            }
        }
    }

    private void add(Part part) {
        before = before.then(last);
        last = part;
    }

    private void open() {
        Matcher flags = FLAGS.matcher(text).region(at, text.length());
        if (flags.lookingAt()) {
            at = flags.end();
            return;
        }
        if (text.startsWith("(?<", at)) {
            throw new IllegalArgumentException("invalid or unsupported Perl syntax: (?<");
        }
        add(Part.NONE);
        outer.push(before);
        if (outer.size() > MOST_LEVELS) {
            throw new IllegalArgumentException("groups are nested more than " + MOST_LEVELS + " deep");
        }
        before = Part.NONE;
        at++;
    }

    private void close() {
        last = before.then(last);
        before = outer.isEmpty() ? Part.NONE : outer.pop();
        at++;
    }

    private void count() {
        Matcher count = COUNT.matcher(text).region(at, text.length());
        if (!count.lookingAt()) {
            add(Part.CHARACTER);
            at++;
            return;
        }
        long least = Long.parseLong(count.group(1));
        boolean isOpen = count.group(2) != null && count.group(3) == null;
        long most = isOpen || count.group(3) == null ? least : Long.parseLong(count.group(3));
        last = last.times(Math.max(1, most), isOpen ? 1 : Math.max(0, most - least));
        at = count.end();
    }

    /** Skips a class of characters. Directly after its opening bracket, a closing bracket is a plain character. */
    private void skipClass() {
        at += text.startsWith("[^", at) ? 2 : 1;
        boolean isFirst = true;
        while (at < text.length() && (isFirst || text.charAt(at) != ']')) {
            int named = text.startsWith("[:", at) ? text.indexOf(":]", at) : -1;
            if (named >= 0) {
                at = named + 2;
            } else if (text.charAt(at) == '\\') {
                skipEscape();
            } else {
                at++;
            }
            isFirst = false;
        }
        at++;
    }

    private void escape() {
        if (text.startsWith("\\Q", at)) {
            int end = text.indexOf("\\E", at);
            if (end < 0) {
                throw new IllegalArgumentException("missing closing \\E: " + text.substring(at));
            }
            for (int i = at + 2; i < end; i++) {
                add(Part.CHARACTER);
            }
            at = end + 2;
        } else {
            add(Part.CHARACTER);
            skipEscape();
        }
    }

    private void skipEscape() {
        if (at + 1 < text.length() && text.charAt(at + 1) > LAST_ASCII) {
            throw new IllegalArgumentException("invalid escape sequence: " + text.substring(at, at + 2));
        }
        if (text.startsWith("x{", at + 1) || text.startsWith("p{", at + 1) || text.startsWith("P{", at + 1)) {
            int end = text.indexOf('}', at);
            at = end < 0 ? text.length() : end + 1;
        } else {
            at += 2;
        }
    }
}
