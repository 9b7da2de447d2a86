package dev.metricwright.cli.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.read.CatalogReader;
import dev.metricwright.catalog.recorded.RecordedFamily;
import dev.metricwright.catalog.recorded.RecordedInterface;
import dev.metricwright.catalog.recorded.RecordedLabel;
import dev.metricwright.cli.promql.Cases;
import dev.metricwright.cli.promql.Expression;
import dev.metricwright.cli.promql.PrometheusVersion;
import dev.metricwright.cli.promql.RandomExpression;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The findings about expressions on the families of {@code promql/catalog.yaml}. */
class ExpressionCheckTest {

    private static final Catalog SHOP =
            catalog("catalog.yaml", Cases.text("catalog.yaml").getBytes(StandardCharsets.UTF_8));

    private static final Written.Use ALERT = new Written.OfAlert("Any", "");
    private static final Written.Use QUERY = new Written.OfQuery();
    private static final Written.Use RULE = new Written.OfRecording();

    private final ExpressionCheck check =
            new ExpressionCheck(Conditions.DEFAULT, Names.of(SHOP, List.of(ownCatalog()), List.of()));

    static Stream<Rule> rules() {
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.id().matches("query-.*|(never|always)-fires|misses-first|value-scale"));
    }

    static List<Cases.Case> problems() {
        return Cases.of("problems.txt");
    }

    @ParameterizedTest
    @MethodSource("problems")
    void whatTheCatalogContradictsIsSaidAndNothingElse(Cases.Case entry) {
        assertThat(said(check.check(RULE, entry.expression()))).isEqualTo(entry.outcome());
    }

    static List<Cases.Case> templates() {
        return Cases.of("templates.txt");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatDependsOnAVariableIsAssumedToBeRight(Cases.Case entry) {
        assertThat(said(check.check(QUERY, entry.expression()))).isEqualTo(entry.outcome());
    }

    static List<Cases.Case> alerts() {
        return Cases.of("alerts.txt");
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void anAlertThatAlwaysFiresOrMissesTheFirstFailureIsFound(Cases.Case entry) {
        assertThat(said(check.check(ALERT, entry.expression()))).isEqualTo(entry.outcome());
    }

    /** Two recorders. Neither passes all reasons: one passes only ok, and the other only quota. */
    private static final List<RecordedInterface> RECORDERS = List.of(
            new RecordedInterface(
                    "acme.ShopMetrics",
                    "classes",
                    List.of(recorded("shop_requests_total"), recorded("shop_checks_total", "quota", "fraud"))),
            new RecordedInterface("acme.Checks", "classes", List.of(recorded("shop_checks_total", "ok", "fraud"))));

    private static RecordedFamily recorded(String name, String... unrecordedReasons) {
        RecordedFamily family = RecordedFamily.of(SHOP, SHOP.family(name).orElseThrow());
        List<RecordedLabel> labels = family.labels().stream()
                .map(label -> new RecordedLabel(
                        label.name(),
                        label.values(),
                        label.isOptional(),
                        label.isOpened(),
                        label.name().equals("reason") ? Set.of(unrecordedReasons) : Set.of()))
                .toList();
        return new RecordedFamily(
                family.name(),
                family.type(),
                family.unit(),
                family.catalog(),
                labels,
                family.detail(),
                family.buckets(),
                family.maxSeries(),
                family.origin());
    }

    static List<Cases.Case> recorded() {
        return Cases.of("recorded.txt");
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void whatNoRecorderRecordsHasNoSeries(Cases.Case entry) {
        Conditions conditions = new Conditions(PrometheusVersion.V3_14, Duration.ofSeconds(15), RECORDERS);

        assertThat(said(new ExpressionCheck(conditions, Names.of(SHOP, List.of(ownCatalog()), List.of()))
                        .check(RULE, entry.expression())))
                .isEqualTo(entry.outcome());
    }

    private static String said(List<Finding> findings) {
        String said = findings.stream()
                .map(problem -> problem.rule() + " " + problem.place().orElseThrow() + ": " + problem.message())
                .collect(Collectors.joining(" | "));
        return said.isEmpty() ? "right" : said;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleAboutExpressionsIsShownAbove(Rule rule) {
        assertThat(Stream.of(problems(), alerts(), recorded()).flatMap(List::stream))
                .anyMatch(entry -> entry.outcome().contains(rule + " "));
    }

    @Test
    void familiesOfOtherCatalogsAreKnownOnlyWhereTheyAreGiven() {
        String expression = "rate(metricwright_rejected_total[5m])";

        assertThat(check.check(RULE, expression)).isEmpty();
        assertThat(new ExpressionCheck(Conditions.DEFAULT, Names.of(SHOP, List.of(), List.of()))
                        .check(RULE, expression))
                .extracting(Finding::rule)
                .containsExactly(Rule.QUERY_FAMILY);
    }

    @Test
    void aRangeAsLongAsTheIntervalMayHaveTwoSamplesInPrometheus2() {
        Conditions old = new Conditions(PrometheusVersion.V2_42, Duration.ofMinutes(1), List.of());
        ExpressionCheck checkOfOld = new ExpressionCheck(old, Names.of(SHOP, List.of(), List.of()));

        assertThat(checkOfOld.check(RULE, "rate(shop_requests_total[59s])"))
                .extracting(Finding::rule)
                .containsExactly(Rule.RANGE_OF_ONE_SAMPLE);
        assertThat(checkOfOld.check(RULE, "rate(shop_requests_total[1m])"))
                .extracting(Finding::rule, Finding::message)
                .containsExactly(tuple(
                        Rule.RANGE_UNRELIABLE,
                        "rate needs two samples, but samples are 1m apart, so that a range of 1m may always have only one;"
                                + " write at least [4m], or name the interval of scrapes with --interval"));
        assertThat(checkOfOld.check(RULE, "rate(shop_requests_total[2m])")).isEmpty();
    }

    @Test
    void onlyTheQueriesOfDashboardsHaveVariables() {
        assertThat(check.check(RULE, "rate(shop_requests_total[$__rate_interval])"))
                .extracting(Finding::rule)
                .containsExactly(Rule.QUERY_SYNTAX);
        assertThat(check.check(RULE, "rate(shop_requests_total{outcome=\"$outcome\"}[5m])"))
                .extracting(Finding::rule)
                .containsExactly(Rule.QUERY_VALUE);
    }

    @Test
    void problemsStandInTheOrderOfTheExpression() {
        assertThat(check.check(RULE, "sum by (clent) (\n rate(shop_sessions[5m]))\n / nothing_such"))
                .extracting(problem -> problem.place().orElseThrow() + " " + problem.rule())
                .containsExactly("1:1 QUERY_LABEL", "2:2 RATE_OF_GAUGE", "3:4 QUERY_FAMILY");
    }

    @Property(tries = 1000)
    void everyExpressionCanBeChecked(@ForAll long seed) {
        Expression expression = new RandomExpression(PrometheusVersion.V3_14, new Random(seed)).any();
        assertThatCode(() -> check.check(expression)).doesNotThrowAnyException();
    }

    private static Catalog ownCatalog() {
        Path own = Path.of("../src/main/resources/dev/metricwright/catalog/own/metricwright.yaml");
        try {
            return catalog(own.toString(), Files.readAllBytes(own));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Catalog catalog(String file, byte[] content) {
        return CatalogReader.read(file, content).catalog().orElseThrow();
    }
}
