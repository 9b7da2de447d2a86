package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.checked.CheckedFamily;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnlistedRulesTest {

    private static final Catalog EXAMPLE = Declared.catalog("""
            catalog: example
            prefix: example_
            max_series: 5
            common_labels: {node: {}}
            forbidden_labels: {proxy_id: "it belongs in the log"}
            families: [{name: example_starts_total, type: counter, help: Starts.}]
            """);

    private static Declared bites(String method) {
        return Declared.method(method, "example_bites_total").help("Bites.");
    }

    private static Declared counter(String method) {
        return bites(method).type(FamilyType.COUNTER);
    }

    private static Checked checked(Declared... methods) {
        return Declared.checked(EXAMPLE, Severities.DEFAULT, Unlisted.ALLOW, methods);
    }

    private static List<String> findings(Declared... methods) {
        return Declared.findings(checked(methods));
    }

    private static CheckedFamily family(Declared... methods) {
        Checked checked = checked(methods);
        assertThat(checked.findings()).isEmpty();
        return checked.recorder().orElseThrow().families().get(0);
    }

    @Test
    void theOptionDecidesWhetherAFamilyIsRecordedAndWhatIsSaid() {
        assertThat(Declared.checked(EXAMPLE, counter("m")).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        Checked warned = Declared.checked(EXAMPLE, Severities.DEFAULT, Unlisted.WARNING, counter("m"));
        assertThat(warned.findings())
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple(Rule.UNKNOWN_FAMILY, Severity.WARNING));
        assertThat(warned.recorder().orElseThrow().families()).hasSize(1);
        assertThat(findings(counter("m"))).isEmpty();
    }

    @Test
    void whatIsAskedOfTheRuleComesBeforeTheOption() {
        Severities asked = Severities.parse("unknown-family:warning", new ArrayList<>());
        assertThat(Declared.checked(EXAMPLE, asked, Unlisted.ALLOW, counter("m"))
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void theDefinitionIsGatheredFromAllMethods() {
        Family family = family(
                        Declared.method("first", "example_nap_seconds").parameter("time", Simple.DURATION),
                        Declared.method("second", "example_nap_seconds")
                                .type(FamilyType.HISTOGRAM)
                                .unit("seconds")
                                .parameter("time", Simple.DURATION),
                        Declared.method("third", "example_nap_seconds")
                                .help("Naps.")
                                .buckets(1.0, 60.0)
                                .parameter("time", Simple.DURATION))
                .family();
        assertThat(family.type()).isEqualTo(FamilyType.HISTOGRAM);
        assertThat(family.unit()).isEqualTo("seconds");
        assertThat(family.help()).isEqualTo("Naps.");
    }

    @Test
    void labelsAreThoseOfTheFirstMethodInItsOrder() {
        CheckedFamily family = family(
                counter("first").strings("dog").values("by", "dog", "cat").maxSeries(7),
                bites("second").labels("by=parrot").strings("dog").maxSeries(9));
        assertThat(family.family().labels()).extracting(Label::name).containsExactly("dog", "by");
        assertThat(family.maxSeries()).isEqualTo(OptionalInt.of(7));
        assertThat(family.family().labels()).noneMatch(Label::isClosed);
    }

    @Test
    void aMethodHasNeitherMoreNorFewerLabels() {
        assertThat(findings(
                        counter("first").values("by", "dog"),
                        bites("fewer"),
                        bites("more").values("by", "dog").values("at", "noon")))
                .containsExactly(
                        "labels of fewer: [metricwright:missing-label] example_bites_total needs label by; add \"by\" to"
                                + " @Labels and a parameter of that name",
                        "parameter at: [metricwright:unknown-label] example_bites_total has no label at, because first(), the first method that records it, does not declare it; give all of its methods the same labels");
    }

    @Test
    void whatAllFamiliesOfTheCatalogMustHeedHoldsToo() {
        assertThat(findings(
                        counter("m").strings("node", "proxy_id"),
                        Declared.method("n", "starts_total")
                                .type(FamilyType.COUNTER)
                                .help("Starts.")))
                .containsExactly(
                        "family of n: [metricwright:name-prefix] starts_total does not have the prefix"
                                + " of catalog example; begin it with example_",
                        "parameter node: [metricwright:common-label-passed] label node is common to the whole registry; remove it here and give it once, to MetricsRegistry.builder().common(\"node\", …)",
                        "parameter proxy_id: [metricwright:forbidden-label] catalog example forbids label proxy_id (\"it belongs in the log\"); remove it");
    }

    @Test
    void theirSeriesAreNotThoseOfTheCatalog() {
        Checked checked = checked(
                counter("m").values("by", "a", "b", "c", "d", "e", "f"), Declared.method("n", "example_starts_total"));
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.totals())
                .containsExactlyInAnyOrder(
                        new Checked.Total(Optional.empty(), 1, 6, OptionalInt.empty()),
                        new Checked.Total(Optional.of("example"), 1, 1, OptionalInt.of(5)));
    }

    @Test
    void withoutMaxSeriesClosedLabelsMayComeToTenThousand() {
        String[] many = IntStream.range(0, 101).mapToObj(Integer::toString).toArray(String[]::new);
        assertThat(findings(counter("m").values("a", many).values("b", many)))
                .containsExactly(
                        "labels of m: [metricwright:series-budget] example_bites_total may produce 10,201 series, but 10,000 is the limit of a family without maxSeries; record fewer of its listed values, or limit its series with maxSeries in @Labels");
        assertThat(findings(counter("m").values("a", many).values("b", many).maxSeries(10_201)))
                .isEmpty();
    }

    @Test
    void anOpenLabelIsBoundedByTheBudgetOfAnyMethod() {
        assertThat(findings(counter("m").strings("dog")))
                .containsExactly(
                        "parameter dog: [metricwright:unbounded-label] label dog of example_bites_total has no bound, so its series could grow without end; limit the family with @Labels(maxSeries = N), or pass an enum");
        assertThat(findings(
                        counter("m").strings("dog"),
                        bites("n").labels("dog=rex").maxSeries(20_000)))
                .isEmpty();
    }
}
