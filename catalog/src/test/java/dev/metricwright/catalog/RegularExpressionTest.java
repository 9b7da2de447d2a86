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
                "a{0,1000}",
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
                "a{1001} => more than 1000 repetitions: {1001}",
                "(a{100}){11} => more than 1000 repetitions: {11}",
                "((a{2}|b{10}[)]){10}c){2,11} => more than 1000 repetitions: {2,11}",
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
            strings = {"a{1000}b{1000}", "(a{10}[(]{10}){10}", "\\({100}\\){100}", "[]({]{1000}", "\\Q((\\E{1000}"})
    void countsMayNotMultiplyButMayFollowEachOther(String text) {
        assertThat(RegularExpression.of(text)).hasToString(text);
    }

    @Test
    void nestedCountsDoNotExhaustTheMemory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegularExpression.of("(".repeat(50) + "a" + "{1000})".repeat(50)))
                .withMessage("more than 1000 repetitions: {1000}");
    }
}
