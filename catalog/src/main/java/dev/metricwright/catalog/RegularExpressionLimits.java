package dev.metricwright.catalog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses regular expressions that Prometheus 2.42 refuses and the library accepts. Some of them would exhaust the stack
 * or the memory: those whose groups are nested too deeply, or whose nested counts multiply to a large program.
 */
final class RegularExpressionLimits {

    /** Go allows 1,000 levels, but the library needs stack for each of them. */
    private static final int MOST_LEVELS = 200;

    private static final int MOST_REPEATS = 1000;
    private static final Pattern COUNT = Pattern.compile("\\{([0-9]{1,9})(?:,([0-9]{0,9}))?\\}");

    private final String text;
    private int at;

    /** The repeats of the open groups, outermost last. */
    private final Deque<Integer> open = new ArrayDeque<>();

    /** The largest product of nested counts in the group so far, and that of its last part alone. */
    private int repeats = 1;

    private int last = 1;

    private RegularExpressionLimits(String text) {
        this.text = text;
    }

    static void check(String text) {
        RegularExpressionLimits limits = new RegularExpressionLimits(text);
        while (limits.at < text.length()) {
            limits.part();
        }
    }

    private void part() {
        switch (text.charAt(at)) {
            case '(' -> open();
            case ')' -> close();
            case '{' -> count();
            case '[' -> {
                last = 1;
                skipClass();
            }
            case '\\' -> {
                last = 1;
                skipEscape();
            }
            default -> {
                last = 1;
                at++;
            }
        }
    }

    private void open() {
        open.push(repeats);
        if (open.size() > MOST_LEVELS) {
            throw new IllegalArgumentException("groups are nested more than " + MOST_LEVELS + " deep");
        }
        if (text.startsWith("(?<", at)) {
            throw new IllegalArgumentException("invalid or unsupported Perl syntax: (?<");
        }
        repeats = 1;
        last = 1;
        at++;
    }

    private void close() {
        last = repeats;
        repeats = open.isEmpty() ? repeats : Math.max(open.pop(), last);
        at++;
    }

    private void count() {
        Matcher count = COUNT.matcher(text).region(at, text.length());
        if (!count.lookingAt()) {
            last = 1;
            at++;
            return;
        }
        String most = count.group(2) == null || count.group(2).isEmpty() ? count.group(1) : count.group(2);
        long product = (long) last * Math.max(1, Integer.parseInt(most));
        if (product > MOST_REPEATS) {
            throw new IllegalArgumentException("more than " + MOST_REPEATS + " repetitions: " + count.group());
        }
        last = (int) product;
        repeats = Math.max(repeats, last);
        at = count.end();
    }

    /** Skips a class of characters. Directly after its opening bracket, a closing bracket is a plain character. */
    private void skipClass() {
        at += text.startsWith("[^", at) ? 2 : 1;
        boolean isFirst = true;
        while (at < text.length() && (isFirst || text.charAt(at) != ']')) {
            int named = text.startsWith("[:", at) ? text.indexOf(":]", at) : -1;
            at = named >= 0 ? named + 2 : at + (text.charAt(at) == '\\' ? 2 : 1);
            isFirst = false;
        }
        at++;
    }

    private void skipEscape() {
        if (at + 1 < text.length() && text.charAt(at + 1) > '~') {
            throw new IllegalArgumentException("invalid escape sequence: " + text.substring(at, at + 2));
        }
        if (text.startsWith("\\Q", at)) {
            int end = text.indexOf("\\E", at);
            if (end < 0) {
                throw new IllegalArgumentException("missing closing \\E: " + text.substring(at));
            }
            at = end + 2;
        } else if (text.startsWith("x{", at + 1) || text.startsWith("p{", at + 1) || text.startsWith("P{", at + 1)) {
            int end = text.indexOf('}', at);
            at = end < 0 ? text.length() : end + 1;
        } else {
            at += 2;
        }
    }
}
