package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.checked.CheckedMethod;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import dev.metricwright.catalog.declaration.Result.Kind;
import dev.metricwright.catalog.finding.Severities;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Families that a catalog describes because others expose them: an interface cannot record them. */
class DescribedFamiliesTest {

    private static final Catalog EXAMPLE = Declared.catalog("""
            catalog: example
            families:
              - {name: reply_seconds, type: summary, unit: seconds, quantiles: [0.5, 0.99], labels: {zone: {values: [a]}}}
              - {name: door, type: stateset, labels: {door: {values: [open, closed]}}}
              - {name: legacy, type: unknown}
            """);

    @Test
    void eachMessageSaysWhatToUseInstead() {
        assertThat(Declared.findings(
                        EXAMPLE,
                        Declared.method("replied", "reply_seconds")
                                .labels("zone=a")
                                .parameter("took", Simple.DURATION),
                        Declared.method("moved", "door").values("door", "open"),
                        Declared.method("seen", "legacy").returns(Kind.GAUGE, "Gauge")))
                .containsExactly(
                        "family of replied: [metricwright:not-recordable] reply_seconds is a summary, which a recorder cannot record; define a histogram in the catalog, and record that",
                        "family of moved: [metricwright:not-recordable] door is a stateset, which a recorder cannot record; define a gauge with a label for the state in the catalog, and pass an enum",
                        "family of seen: [metricwright:not-recordable] legacy is a family of unknown type, which a recorder cannot record; state its type in the catalog: counter, gauge, histogram or info");
    }

    @Test
    void noOtherTypeIsProposedForIt() {
        assertThat(Declared.checked(EXAMPLE, Declared.method("seen", "legacy").type(FamilyType.GAUGE))
                        .findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("not-recordable");
    }

    @Test
    void itsLabelsAreCheckedAsWell() {
        assertThat(Declared.checked(
                                EXAMPLE,
                                Declared.method("replied", "reply_seconds").labels("zon=a"))
                        .findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("unknown-label", "not-recordable");
    }

    @Test
    void ifTheRuleIsOffTheMethodDoesNothing() {
        Checked checked = Declared.checked(
                EXAMPLE,
                Severities.parse("not-recordable:off", new ArrayList<>()),
                Declared.method("replied", "reply_seconds").labels("zone=a").parameter("took", Simple.DURATION));

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.recorder().orElseThrow().families()).isEmpty();
        assertThat(checked.recorder().orElseThrow().methods()).singleElement().isInstanceOf(CheckedMethod.Inert.class);
    }

    @Test
    void theSeriesOfASummaryAreItsQuantilesItsSumAndItsCount() {
        assertThat(WorstCase.of(EXAMPLE.family("reply_seconds").orElseThrow())).hasValue(4);
        assertThat(WorstCase.of(EXAMPLE.family("door").orElseThrow())).hasValue(2);
    }
}
