package dev.metricwright.cli.promql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Skipped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our parser accepts what Prometheus 2.42 accepts and refuses what it refuses, for every expression of the corpus. */
class PromqlAgainstPromtoolTest {

    private static final List<ValueType> TYPES =
            List.of(ValueType.SCALAR, ValueType.STRING, ValueType.INSTANT_VECTOR, ValueType.RANGE_VECTOR);

    @BeforeAll
    static void promtoolIsInstalled() throws IOException, InterruptedException {
        Skipped.unless(
                Promtool.version().startsWith("promtool, version 2.42."),
                "PromQL is not compared with Prometheus, since promtool 2.42 is not installed");
    }

    @Test
    void onTheExpressionsOfTheReferences() throws IOException, InterruptedException {
        weAgreeOn(Corpus.references());
    }

    @Test
    void onTheExpressionsOfTheReferencesWithWordsLostAndMisplaced() throws IOException, InterruptedException {
        weAgreeOn(Corpus.mutated(Corpus.references(), 5));
    }

    @Test
    void onTheAlertsOfCeph() throws IOException, InterruptedException {
        List<String> expressions = Corpus.ceph();
        assertThat(expressions.stream().map(PromqlAgainstPromtoolTest::ours)).allMatch(String::isEmpty);
        weAgreeOn(expressions);
    }

    @Test
    void onOurOwnTables() throws IOException, InterruptedException {
        weAgreeOn(Corpus.tables());
    }

    @Test
    void onOurOwnTablesWithWordsLostAndMisplaced() throws IOException, InterruptedException {
        weAgreeOn(Corpus.mutated(Corpus.tables(), 10));
    }

    @Test
    void onGeneratedExpressions() throws IOException, InterruptedException {
        List<String> right = Corpus.generated(PrometheusVersion.V2_42);
        assertThat(right.stream().map(PromqlAgainstPromtoolTest::ours)).allMatch(String::isEmpty);
        weAgreeOn(right);
    }

    @Test
    void onGeneratedExpressionsWithWordsLostAndMisplaced() throws IOException, InterruptedException {
        weAgreeOn(Corpus.mutated(Corpus.generated(PrometheusVersion.V2_42), 5));
    }

    @Test
    void onWhatTheGrammarOfItsEditorSeesOtherwise() throws IOException, InterruptedException {
        weAgreeOn(Stream.of(LezerDifference.values())
                .map(LezerDifference::example)
                .toList());
    }

    @Test
    void onEveryFunctionWithArgumentsOfEveryNumberAndType() throws IOException, InterruptedException {
        List<String> expressions = new ArrayList<>();
        for (String name : Functions.of(PrometheusVersion.V2_42).names()) {
            Function function =
                    Functions.of(PrometheusVersion.V2_42).named(name).orElseThrow();
            for (int count = 0; count <= 6; count++) {
                List<String> right = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    right.add(function.parameters().isEmpty() ? "1" : sample(function.parameter(i)));
                }
                expressions.add(name + "(" + String.join(", ", right) + ")");
                for (int i = 0; i < count; i++) {
                    for (ValueType type : TYPES) {
                        List<String> arguments = new ArrayList<>(right);
                        arguments.set(i, sample(type));
                        expressions.add(name + "(" + String.join(", ", arguments) + ")");
                    }
                }
            }
        }
        weAgreeOn(expressions);
    }

    @Test
    void onEveryOperatorBetweenOperandsOfEveryType() throws IOException, InterruptedException {
        List<String> expressions = new ArrayList<>();
        for (BinaryOperator operator : BinaryOperator.values()) {
            for (ValueType left : TYPES) {
                for (ValueType right : TYPES) {
                    for (String modifier :
                            List.of("", "bool", "on(x)", "on()", "ignoring(x) group_left(y)", "on() group_right")) {
                        expressions.add(String.join(" ", sample(left), operator.symbol(), modifier, sample(right)));
                    }
                }
            }
        }
        weAgreeOn(expressions);
    }

    @Test
    void onEveryPairOfOperatorsWithoutParentheses() throws IOException, InterruptedException {
        weAgreeOn(Corpus.pairsOfOperators());
    }

    private static String sample(ValueType type) {
        return switch (type) {
            case SCALAR -> "1";
            case STRING -> "\"s\"";
            case INSTANT_VECTOR -> "a";
            case RANGE_VECTOR -> "a[5m]";
            case ANY -> throw new IllegalArgumentException("Prometheus knows no variables");
        };
    }

    private static void weAgreeOn(List<String> candidates) throws IOException, InterruptedException {
        // promtool refuses blank expressions in rules. In 2.42, a letter in brackets is parsed as a colon, which later
        // versions corrected.
        List<String> expressions = candidates.stream()
                .filter(expression -> !expression.isBlank())
                .filter(expression -> !ours(expression).contains("a range is a duration"))
                .toList();
        List<String> theirs = Promtool.verdicts(expressions);
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            String ours = ours(expressions.get(i));
            if (ours.isEmpty() != theirs.get(i).isEmpty()) {
                disagreements.add(expressions.get(i) + "\n  Prometheus: " + theirs.get(i) + "\n  ours: " + ours);
            }
        }
        System.out.println("agreed with promtool 2.42 on " + (expressions.size() - disagreements.size()) + " of "
                + expressions.size() + " expressions");
        assertThat(disagreements).isEmpty();
    }

    /** Returns our findings about an expression; empty if it is valid. */
    private static String ours(String expression) {
        try {
            Promql.parse(expression, PrometheusVersion.V2_42);
            return "";
        } catch (PromqlException e) {
            return e.getMessage();
        }
    }
}
