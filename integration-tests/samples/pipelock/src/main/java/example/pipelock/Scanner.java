package example.pipelock;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The scanners. The catalog leaves their set open; as an enum, their names cannot be mistyped. */
enum Scanner {
    DLP(Severity.CRITICAL, text -> Stream.of(SecretPattern.values()).anyMatch(secret -> secret.isIn(text))),
    PROMPT_INJECTION(
            Severity.HIGH,
            Pattern.compile("(?i)ignore (all )?previous instructions").asPredicate()),
    /** Checks hosts, see {@link Policy#blocks}, and finds nothing in text. */
    DOMAIN(Severity.MEDIUM, text -> false);

    private final Severity severity;
    private final Predicate<String> isIn;

    Scanner(Severity severity, Predicate<String> isIn) {
        this.severity = severity;
        this.isIn = isIn;
    }

    Severity severity() {
        return severity;
    }

    boolean finds(String text) {
        return isIn.test(text);
    }

    /** Returns the scanners that find something in a text. */
    static Set<Scanner> in(String text) {
        Set<Scanner> found = EnumSet.noneOf(Scanner.class);
        for (Scanner scanner : values()) {
            if (scanner.finds(text)) {
                found.add(scanner);
            }
        }
        return found;
    }
}
