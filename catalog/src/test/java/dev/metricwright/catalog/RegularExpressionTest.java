package dev.metricwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegularExpressionTest {

    @Test
    void aWholeTextMatches() {
        RegularExpression expression = RegularExpression.of("[a-z]+|v[0-9]");
        assertThat(expression.matches("abc")).isTrue();
        assertThat(expression.matches("v1")).isTrue();
        assertThat(expression.matches("v10")).isFalse();
        assertThat(expression.matches("")).isFalse();
    }

    @Test
    void itIsEqualToOneThatIsWrittenTheSame() {
        assertThat(RegularExpression.of("a|b"))
                .isEqualTo(RegularExpression.of("a|b"))
                .hasSameHashCodeAs(RegularExpression.of("a|b"))
                .isNotEqualTo(RegularExpression.of("b|a"))
                .hasToString("a|b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)eu-[a-z]+",
                "\\pL+",
                "\\p{Greek}",
                "\\x{10000}",
                "[[:alnum:]_]+",
                "\\Qa.b\\E",
                "a{0,500}",
                "(?P<n>x)"
            })
    void whatGoAcceptsIsAccepted(String text) {
        assertThat(RegularExpression.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "( => missing closing ): (",
                "a) => unexpected ): a)",
                "[z-a] => invalid character class range: z-a",
                "a** => invalid nested repetition operator: **",
                "*a => missing argument to repetition operator: *",
                "(?=a) => invalid or unsupported Perl syntax: (?=",
                "(?!a) => invalid or unsupported Perl syntax: (?!",
                "(a)\\1 => invalid escape sequence: \\1",
                "(?<n>a) => invalid or unsupported Perl syntax: (?<",
                "(?P<n>a)(?P<n>b) => duplicate capture group name: n",
                "x\\Qa.b => missing closing \\E: \\Qa.b",
                "\\é => invalid escape sequence: \\é",
                "a\\ => trailing backslash at end of expression",
                "a{1001} => more than 1,000 repetitions, counts in counts multiplied",
                "(a{100}){11} => more than 1,000 repetitions, counts in counts multiplied",
                "((a{2}|b{10}[)]){10}c){2,11} => more than 1,000 repetitions, counts in counts multiplied",
                "a{1000}(?i){2} => more than 1,000 repetitions, counts in counts multiplied",
                "(?:a{1000})\\Q\\E{2} => more than 1,000 repetitions, counts in counts multiplied",
                "x{0,501} => more than 500 optional parts",
                "[\\é] => invalid escape sequence: \\é",
            })
    void whatIsWrongIsNamed(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegularExpression.of(text))
                .withMessage(message);
    }

    @Test
    void groupsAreNestedUpToTheLimit() {
        RegularExpression deepest = RegularExpression.of("(".repeat(200) + "a" + ")".repeat(200));
        assertThat(deepest.matches("a")).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegularExpression.of("(".repeat(100_000) + ")".repeat(100_000)))
                .withMessage("groups are nested more than 200 deep");
    }

    /** A backtracking engine would not come back from this one. */
    @Test
    void aHostileExpressionTakesNoTime() {
        assertThat(RegularExpression.of("(a*)*b").matches("a".repeat(10_000))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a{1000}b{1000}",
                "(a{10}[(]{10}){10}",
                "\\({100}\\){100}",
                "[]({]{1000}",
                "(a{02}){600}",
                "(?i)a{1000}",
                "\\Q((\\E{1000}"
            })
    void countsMayNotMultiplyButMayFollowEachOther(String text) {
        assertThat(RegularExpression.of(text)).hasToString(text);
    }

    @Test
    void nestedCountsDoNotExhaustTheMemory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegularExpression.of("(".repeat(50) + "a" + "{1000})".repeat(50)))
                .withMessage("more than 1,000 repetitions, counts in counts multiplied");
    }

    @Test
    void manyOptionalPartsDoNotExhaustTheStack() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegularExpression.of("(?:a?){1000}".repeat(8)))
                .withMessage("more than 500 optional parts");
        assertThat(RegularExpression.of("a?".repeat(500)).matches("")).isTrue();
    }

    @Test
    void manyPartsDoNotExhaustTheMemory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegularExpression.of(".{1000}".repeat(101)))
                .withMessage("more than 100,000 characters, each as often as it is repeated");
    }

    @Test
    void aLongExpressionIsShortenedInMessages() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegularExpression.of("a".repeat(1000) + ")"))
                .withMessage("unexpected ): " + "a".repeat(60) + "…");
    }
}
