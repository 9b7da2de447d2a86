package dev.metricwright.cli.promql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Skipped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Our parser and the grammar of Prometheus' editor accept the same expressions and build the same trees. {@link
 * LezerDifference} lists the exceptions. Types are not compared, because the grammar has none: {@code
 * PromqlAgainstPromtoolTest} compares these.
 */
class PromqlAgainstLezerTest {

    @BeforeAll
    static void lezerIsInstalled() throws InterruptedException {
        Optional<String> missing = Lezer.missing();
        Skipped.unless(missing.isEmpty(), "PromQL is not compared with lezer's grammar, since " + missing.orElse(""));
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
        weAgreeOn(Corpus.ceph());
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
        weAgreeOn(Corpus.generated());
    }

    @Test
    void onGeneratedExpressionsWithWordsLostAndMisplaced() throws IOException, InterruptedException {
        weAgreeOn(Corpus.mutated(Corpus.generated(), 5));
    }

    @Test
    void onEveryPairOfOperatorsWithoutParentheses() throws IOException, InterruptedException {
        weAgreeOn(Corpus.pairsOfOperators());
    }

    @ParameterizedTest
    @EnumSource
    void aListedDifferenceIsThere(LezerDifference difference) throws IOException, InterruptedException {
        String expression = difference.example();
        LezerNode theirs = Lezer.trees(List.of(expression)).get(0);

        assertThat(side(expression, theirs)).contains(difference.side());
        assertThat(listed(expression, theirs)).contains(difference);
    }

    private static void weAgreeOn(List<String> expressions) throws IOException, InterruptedException {
        List<LezerNode> theirs = Lezer.trees(expressions);
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            String expression = expressions.get(i);
            LezerNode tree = theirs.get(i);
            Optional<LezerDifference.Side> side = side(expression, tree);
            if (!side.equals(listed(expression, tree).map(LezerDifference::side))) {
                disagreements.add(side + ": " + expression + "\n  " + tree.shape());
            }
        }
        assertThat(disagreements).isEmpty();
    }

    /** Returns the difference, if there is one. */
    private static Optional<LezerDifference.Side> side(String expression, LezerNode theirs) {
        try {
            Expression ours = syntax(expression);
            if (theirs.hasError()) {
                return Optional.of(LezerDifference.Side.LEZER_REFUSES);
            }
            boolean same = LezerExpression.of(theirs).equals(Bare.of(ours));
            return same ? Optional.empty() : Optional.of(LezerDifference.Side.OTHER_TREE);
        } catch (PromqlException e) {
            return theirs.hasError() ? Optional.empty() : Optional.of(LezerDifference.Side.WE_REFUSE);
        }
    }

    /** Returns the known difference that is expected. */
    private static Optional<LezerDifference> listed(String expression, LezerNode theirs) {
        try {
            Expression ours = syntax(expression);
            return theirs.hasError()
                    ? LezerDifference.whereLezerRefuses(expression, ours)
                    : LezerDifference.whereTheTreeIsOther(theirs);
        } catch (PromqlException e) {
            return theirs.hasError() ? Optional.empty() : LezerDifference.whereWeRefuse(e);
        }
    }

    private static Expression syntax(String text) throws PromqlException {
        return new Parser(new Lexer(text).tokens()).expression();
    }
}
