package dev.metricwright.catalog.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.finding.Severities.Refused;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeveritiesTest {

    private final List<Refused> refused = new ArrayList<>();

    @Test
    void withoutWordARuleHasItsOwn() {
        Severities severities = Severities.parse("", refused);

        assertThat(refused).isEmpty();
        assertThat(severities.of(Rule.SERIES_BUDGET)).isEqualTo(Severity.ERROR);
        assertThat(severities.of(Rule.HELP_MISMATCH)).isEqualTo(Severity.WARNING);
    }

    @Test
    void eachRuleCanHaveAnother() {
        Severities severities =
                Severities.parse("series-budget:warning, help-mismatch:error,deprecated-family:off", refused);

        assertThat(refused).isEmpty();
        assertThat(severities.of(Rule.SERIES_BUDGET)).isEqualTo(Severity.WARNING);
        assertThat(severities.of(Rule.HELP_MISMATCH)).isEqualTo(Severity.ERROR);
        assertThat(severities.of(Rule.DEPRECATED_FAMILY)).isEqualTo(Severity.OFF);
        assertThat(severities.of(Rule.CATALOG_BUDGET)).isEqualTo(Severity.ERROR);
    }

    @Test
    void allCasesOfARuleChangeTogether() {
        Severities severities = Severities.parse("reserved-label:off", refused);

        assertThat(severities.of(Rule.RESERVED_LABEL)).isEqualTo(Severity.OFF);
        assertThat(severities.of(Rule.SCRAPE_LABEL)).isEqualTo(Severity.OFF);
    }

    @Test
    void invalidPartsAreNamedAndTheRestApplies() {
        Severities severities = Severities.parse(
                "serie-budget:off,help-mismatch:loud,label-case,frobnication:off,catalog-budget:off", refused);

        assertThat(refused)
                .containsExactly(
                        new Refused("serie-budget:off", "unknown rule serie-budget (did you mean series-budget?)"),
                        new Refused("help-mismatch:loud", "write help-mismatch:error, :warning or :off"),
                        new Refused("label-case", "write label-case:error, :warning or :off"),
                        new Refused(
                                "frobnication:off",
                                "unknown rule frobnication, write its name as messages show it, [metricwright:name]"));
        assertThat(severities.of(Rule.CATALOG_BUDGET)).isEqualTo(Severity.OFF);
        assertThat(severities.of(Rule.LABEL_CASE)).isEqualTo(Severity.ERROR);
    }
}
