package dev.metricwright.cli.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.metricwright.cli.promql.Expression.Binary;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Valid expressions with their trees, and invalid ones with their messages. */
class PromqlTest {

    static List<Cases.Case> trees() {
        return Cases.of("trees.txt");
    }

    static List<Cases.Case> mistakes() {
        return Cases.of("mistakes.txt");
    }

    @ParameterizedTest
    @MethodSource("trees")
    void anExpressionIsReadAsTheTreeThatPrometheusMakesOfIt(Cases.Case entry) throws PromqlException {
        assertThat(ExpressionText.canonical(Promql.parse(entry.expression()))).isEqualTo(entry.outcome());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void invalidExpressionsAreRefusedAtAPositionWithARemedy(Cases.Case entry) {
        assertThat(mistake(entry.expression())).hasMessage(entry.outcome());
    }

    @Property(tries = 2000)
    void aPrintedTreeIsReadAsTheSameTree(@ForAll long seed) throws PromqlException {
        Expression expression = new RandomExpression(new Random(seed)).any();
        assertThat(Bare.of(Promql.parse(ExpressionText.canonical(expression)))).isEqualTo(expression);
    }

    @Property(tries = 2000)
    void howATreeIsWrittenDoesNotMatter(@ForAll long seed) throws PromqlException {
        Random random = new Random(seed);
        Expression expression = new RandomExpression(random).any();
        String text = ExpressionText.of(expression, new RandomSpelling(random));
        assertThat(Bare.of(Promql.parse(text))).as(text).isEqualTo(expression);
    }

    @Property(tries = 2000)
    void everyProblemHasAPositionInTheText(@ForAll long seed) {
        Random random = new Random(seed);
        String text = MutatedText.of(
                ExpressionText.of(new RandomExpression(random).any(), new RandomSpelling(random)), random);
        checkMistake(text);
    }

    @Property(tries = 1000)
    void textOfAnyKindIsReadOrRefused(@ForAll String text) {
        checkMistake(text);
    }

    private static void checkMistake(String text) {
        try {
            Promql.parse(text);
        } catch (PromqlException e) {
            List<String> lines = (text + " ").lines().toList();
            assertThat(e.position().line()).isBetween(1, Math.max(1, lines.size()));
            assertThat(e.position().column()).isBetween(1, text.length() + 1);
            assertThat(e).hasMessageContaining("; ");
        }
    }

    @Test
    void everyNodeKnowsWhereItStands() throws PromqlException {
        Binary sum = (Binary) Promql.parse("a\n  + # the rest\n  rate(b[5m])");

        assertThat(sum.left().position()).hasToString("1:1");
        assertThat(sum.position()).hasToString("2:3");
        assertThat(sum.right().position()).hasToString("3:3");
    }

    @Test
    void positionsCountCharacters() {
        assertThat(mistake("a{x=\"😀\"} $").position()).isEqualTo(new Position(1, 10));
    }

    @Test
    void aLetterBetweenBracketsIsNoColon() {
        assertThat(mistake("a[5m x]"))
                .hasMessage("1:6: unexpected letter in brackets; write a range such as [5m], or a subquery such as"
                        + " [1h:5m]");
    }

    @Test
    void expressionsThatAreNestedTooDeeplyAreRefused() throws PromqlException {
        assertThat(Promql.parse("(".repeat(199) + "a" + ")".repeat(199)).type()).isEqualTo(ValueType.INSTANT_VECTOR);
        for (String open :
                List.of("(", "-", "abs(", "sum by (x) (", "a + (", "{a=~\"" + "(".repeat(100_000) + "\"} + (")) {
            assertThat(mistake(open.repeat(300))).hasMessageContaining("deep");
        }
    }

    @Test
    void expressionsThatAreTooLongAreRefused() throws PromqlException {
        assertThat(Promql.parse("a" + " + a".repeat(1000)).type()).isEqualTo(ValueType.INSTANT_VECTOR);
        for (String operator : List.of("+", "^")) {
            assertThat(mistake("a" + (" " + operator + " a").repeat(100_000)))
                    .hasMessage("1:4003: more than 1000 operators; split the expression into recording rules");
        }
        assertThat(Promql.parse("# comment\n".repeat(100_000) + "a").position()).hasToString("100001:1");
    }

    private static PromqlException mistake(String expression) {
        return catchThrowableOfType(PromqlException.class, () -> Promql.parse(expression));
    }
}
