package dev.metricwright.cli.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.metricwright.cli.promql.Expression.Binary;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Valid expressions with their trees, and invalid ones with their messages, for each version of Prometheus. */
class PromqlTest {

    static Stream<Arguments> trees() {
        return ofVersions("trees");
    }

    static Stream<Arguments> mistakes() {
        return ofVersions("mistakes");
    }

    /** The cases of a table for all versions, and of the tables for one version. */
    private static Stream<Arguments> ofVersions(String table) {
        return Arrays.stream(PrometheusVersion.values()).flatMap(version -> Stream.of(table, table + "-" + version)
                .flatMap(name -> Cases.of(name + ".txt").stream())
                .map(entry -> arguments(version, entry)));
    }

    @ParameterizedTest
    @MethodSource("trees")
    void anExpressionIsReadAsTheTreeThatPrometheusMakesOfIt(PrometheusVersion version, Cases.Case entry)
            throws PromqlException {
        assertThat(ExpressionText.canonical(Promql.parse(entry.expression(), version)))
                .isEqualTo(entry.outcome());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void invalidExpressionsAreRefusedAtAPositionWithARemedy(PrometheusVersion version, Cases.Case entry) {
        assertThat(mistake(version, entry.expression())).hasMessage(entry.outcome());
    }

    @Property(tries = 2000)
    void aPrintedTreeIsReadAsTheSameTree(@ForAll PrometheusVersion version, @ForAll long seed) throws PromqlException {
        Expression expression = new RandomExpression(version, new Random(seed)).any();
        assertThat(Bare.of(Promql.parse(ExpressionText.canonical(expression), version)))
                .isEqualTo(expression);
    }

    @Property(tries = 4000)
    void howATreeIsWrittenDoesNotMatter(@ForAll PrometheusVersion version, @ForAll long seed) throws PromqlException {
        Random random = new Random(seed);
        Expression expression = new RandomExpression(version, random).any();
        String text = ExpressionText.of(expression, new RandomSpelling(version, random));
        assertThat(Bare.of(Promql.parse(text, version))).as(text).isEqualTo(expression);
    }

    @Property(tries = 4000)
    void everyProblemHasAPositionInTheText(@ForAll PrometheusVersion version, @ForAll long seed) {
        Random random = new Random(seed);
        String text = MutatedText.of(
                ExpressionText.of(new RandomExpression(version, random).any(), new RandomSpelling(version, random)),
                random);
        checkMistake(version, text);
    }

    @Property(tries = 1000)
    void textOfAnyKindIsReadOrRefused(@ForAll PrometheusVersion version, @ForAll String text) {
        checkMistake(version, text);
    }

    private static void checkMistake(PrometheusVersion version, String text) {
        try {
            Promql.parse(text, version);
        } catch (PromqlException e) {
            List<String> lines = (text + " ").lines().toList();
            assertThat(e.position().line()).isBetween(1, Math.max(1, lines.size()));
            assertThat(e.position().column()).isBetween(1, text.length() + 1);
            assertThat(e).hasMessageContaining("; ");
        }
    }

    @Test
    void everyNodeKnowsWhereItStands() throws PromqlException {
        Binary sum = (Binary) Promql.parse("a\n  + # the rest\n  rate(b[5m])", PrometheusVersion.V3_14);

        assertThat(sum.left().position()).hasToString("1:1");
        assertThat(sum.position()).hasToString("2:3");
        assertThat(sum.right().position()).hasToString("3:3");
    }

    @ParameterizedTest
    @EnumSource
    void positionsCountCharacters(PrometheusVersion version) {
        assertThat(mistake(version, "a{x=\"😀\"} $").position()).isEqualTo(new Position(1, 10));
    }

    @ParameterizedTest
    @EnumSource
    void aLetterBetweenBracketsIsNoColon(PrometheusVersion version) {
        assertThat(mistake(version, "a[5m x]"))
                .hasMessage("1:6: unexpected letter in brackets; write a range such as [5m], or a subquery such as"
                        + " [1h:5m]");
    }

    @ParameterizedTest
    @EnumSource
    void expressionsThatAreNestedTooDeeplyAreRefused(PrometheusVersion version) throws PromqlException {
        assertThat(Promql.parse("(".repeat(199) + "a" + ")".repeat(199), version)
                        .type())
                .isEqualTo(ValueType.INSTANT_VECTOR);
        for (String open :
                List.of("(", "-", "abs(", "sum by (x) (", "a + (", "{a=~\"" + "(".repeat(100_000) + "\"} + (")) {
            assertThat(mistake(version, open.repeat(300))).hasMessageContaining("deep");
        }
    }

    @Test
    void durationsThatAreNestedTooDeeplyAreRefused() throws PromqlException {
        assertThat(Promql.parse("a[" + "(".repeat(100) + "5m" + ")".repeat(100) + "]", PrometheusVersion.V3_14)
                        .type())
                .isEqualTo(ValueType.RANGE_VECTOR);
        for (String open : List.of("(", "-", "max_of(", "2^", "1+(")) {
            assertThat(mistake(PrometheusVersion.V3_14, "a[" + open.repeat(100_000)))
                    .hasMessageContaining("deep");
            assertThat(mistake(PrometheusVersion.V3_14, "a offset (" + open.repeat(100_000)))
                    .hasMessageContaining("deep");
        }
    }

    @ParameterizedTest
    @EnumSource
    void expressionsThatAreTooLongAreRefused(PrometheusVersion version) throws PromqlException {
        assertThat(Promql.parse("a" + " + a".repeat(1000), version).type()).isEqualTo(ValueType.INSTANT_VECTOR);
        for (String operator : List.of("+", "^")) {
            assertThat(mistake(version, "a" + (" " + operator + " a").repeat(100_000)))
                    .hasMessage("1:4003: more than 1000 operators; split the expression into recording rules");
        }
        assertThat(Promql.parse("# comment\n".repeat(100_000) + "a", version).position())
                .hasToString("100001:1");
    }

    @ParameterizedTest
    @CsvSource({"+, SCALAR", "^, SCALAR", "+ $x +, ANY"})
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLongChainOfNumbersIsReadAtOnce(String operator, ValueType type) throws PromqlException {
        String chain = "1" + (" " + operator + " 1").repeat(500);

        assertThat(Promql.parseTemplate(chain, PrometheusVersion.V3_14).type()).isEqualTo(type);
    }

    private static PromqlException mistake(PrometheusVersion version, String expression) {
        return catchThrowableOfType(PromqlException.class, () -> Promql.parse(expression, version));
    }
}
