package dev.metricwright.cli.promql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Skipped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
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

    @ParameterizedTest
    @EnumSource
    void onTheExpressionsOfTheReferences(PrometheusVersion version) throws IOException, InterruptedException {
        weAgreeOn(version, Corpus.references());
    }

    @ParameterizedTest
    @EnumSource
    void onTheExpressionsOfTheReferencesWithWordsLostAndMisplaced(PrometheusVersion version)
            throws IOException, InterruptedException {
        weAgreeOn(version, Corpus.mutated(Corpus.references(), 5));
    }

    @ParameterizedTest
    @EnumSource
    void onTheAlertsOfCeph(PrometheusVersion version) throws IOException, InterruptedException {
        weAgreeOn(version, Corpus.ceph());
    }

    @ParameterizedTest
    @EnumSource
    void onOurOwnTables(PrometheusVersion version) throws IOException, InterruptedException {
        weAgreeOn(version, Corpus.tables());
    }

    @ParameterizedTest
    @EnumSource
    void onOurOwnTablesWithWordsLostAndMisplaced(PrometheusVersion version) throws IOException, InterruptedException {
        weAgreeOn(version, Corpus.mutated(Corpus.tables(), 10));
    }

    @ParameterizedTest
    @EnumSource
    void onGeneratedExpressions(PrometheusVersion version) throws IOException, InterruptedException {
        weAgreeOn(version, Corpus.generated(version));
    }

    @ParameterizedTest
    @EnumSource
    void onGeneratedExpressionsWithWordsLostAndMisplaced(PrometheusVersion version)
            throws IOException, InterruptedException {
        weAgreeOn(version, Corpus.mutated(Corpus.generated(version), 5));
    }

    @ParameterizedTest
    @EnumSource
    void onEveryPairOfOperatorsWithoutParentheses(PrometheusVersion version) throws IOException, InterruptedException {
        weAgreeOn(version, Corpus.pairsOfOperators());
    }

    @ParameterizedTest
    @EnumSource
    void aListedDifferenceIsThere(LezerDifference difference) throws IOException, InterruptedException {
        String expression = difference.example();
        PrometheusVersion version = difference.version();
        LezerNode theirs = Lezer.trees(version, List.of(expression)).get(0);

        assertThat(side(version, expression, theirs)).contains(difference.side());
        assertThat(listed(version, expression, theirs)).contains(difference);
    }

    private static void weAgreeOn(PrometheusVersion version, List<String> expressions)
            throws IOException, InterruptedException {
        List<LezerNode> theirs = Lezer.trees(version, expressions);
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            String expression = expressions.get(i);
            LezerNode tree = theirs.get(i);
            Optional<LezerDifference.Side> side = side(version, expression, tree);
            if (!side.equals(listed(version, expression, tree).map(LezerDifference::side))) {
                disagreements.add(side + ": " + expression + "\n  " + tree.shape());
            }
        }
        System.out.println("agreed with the grammar of Prometheus " + version + " on "
                + (expressions.size() - disagreements.size()) + " of " + expressions.size() + " expressions");
        assertThat(disagreements).isEmpty();
    }

    /** Returns the difference, if there is one. */
    private static Optional<LezerDifference.Side> side(PrometheusVersion version, String expression, LezerNode theirs) {
        try {
            Expression ours = syntax(version, expression);
            if (theirs.hasError()) {
                return Optional.of(LezerDifference.Side.LEZER_REFUSES);
            }
            boolean same = LezerExpression.of(version, theirs).equals(Bare.of(ours));
            return same ? Optional.empty() : Optional.of(LezerDifference.Side.OTHER_TREE);
        } catch (PromqlException e) {
            return theirs.hasError() ? Optional.empty() : Optional.of(LezerDifference.Side.WE_REFUSE);
        }
    }

    /** Returns the known difference that is expected. */
    private static Optional<LezerDifference> listed(PrometheusVersion version, String expression, LezerNode theirs) {
        try {
            Expression ours = syntax(version, expression);
            return theirs.hasError()
                    ? LezerDifference.whereLezerRefuses(version, expression, ours)
                    : LezerDifference.whereTheTreeIsOther(version, theirs);
        } catch (PromqlException e) {
            return theirs.hasError() ? Optional.empty() : LezerDifference.whereWeRefuse(version, e);
        }
    }

    private static Expression syntax(PrometheusVersion version, String text) throws PromqlException {
        return new Parser(new Lexer(text, version, false).tokens(), version).expression();
    }
}
