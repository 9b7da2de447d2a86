package dev.metricwright.cli.exposed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.read.CatalogReader;
import dev.metricwright.catalog.recorded.RecordedFamily;
import dev.metricwright.catalog.recorded.RecordedInterface;
import dev.metricwright.catalog.recorded.RecordedLabel;
import dev.metricwright.cli.exposed.Absence.Reason;
import dev.metricwright.cli.page.PageFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MissingSeriesTest {

    private static final Catalog KIOSK = CatalogReader.read("kiosk.yaml", """
                    catalog: kiosk
                    families:
                      - {name: kiosk_sales_total, type: counter, help: S., labels: {outcome: {values: [paid, refused, void]}}}
                      - {name: kiosk_wait_seconds, type: histogram, unit: seconds, buckets: {max: 10}, help: W.}
                      - {name: kiosk_lazy_total, type: counter, help: L., lazy: true}
                      - {name: kiosk_expiring_total, type: counter, help: E., expire_after: 1h}
                      - {name: kiosk_old_total, type: counter, help: O., deprecated: {since: "1"}}
                      - {name: kiosk_open_total, type: counter, help: O., labels: {store: {max: 9}}}
                      - {name: kiosk_carts, type: gauge, help: C.}
                      - {name: kiosk_mirror_total, type: counter, help: M., present: when mirroring is on}
                      - {name: kiosk_excused_total, type: counter, help: X., allow: {missing-series: another process}}
                    """.getBytes(StandardCharsets.UTF_8))
            .catalog()
            .orElseThrow();

    private static Exposure compared(String page, RecordedInterface... recorders) {
        ExposedPages pages = new ExposedPages(List.of(KIOSK), KIOSK, List.of(recorders));
        pages.read("page", page.getBytes(StandardCharsets.UTF_8), PageFormat.TEXT);
        return pages.compared();
    }

    private static RecordedInterface recorder(Set<String> unrecorded, String... families) {
        return new RecordedInterface(
                "acme.KioskMetrics",
                "classes",
                Stream.of(families)
                        .map(name -> family(KIOSK.family(name).orElseThrow(), unrecorded))
                        .toList());
    }

    private static RecordedFamily family(Family family, Set<String> unrecorded) {
        return new RecordedFamily(
                family.name(),
                family.type(),
                family.unit(),
                Optional.empty(),
                family.labels().stream()
                        .map(label -> new RecordedLabel(label.name(), label.values(), false, false, unrecorded))
                        .toList(),
                List.of(),
                List.of(),
                OptionalInt.empty(),
                family.origin());
    }

    @Test
    void whatIsAbsentIsToldApart() {
        Exposure exposure = compared("");

        assertThat(exposure.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "kiosk.yaml:3:12: warning: [metricwright:missing-series] kiosk_sales_total is not exposed, but all"
                                + " of its series are known, so that they should exist at 0 from the start; create its"
                                + " recorder when the process starts, or declare the family as lazy",
                        "kiosk.yaml:4:12: warning: [metricwright:missing-series] kiosk_wait_seconds is not exposed, but all"
                                + " of its series are known, so that they should exist at 0 from the start; create its"
                                + " recorder when the process starts, or declare the family as lazy");
        assertThat(exposure.absences())
                .containsExactly(
                        new Absence("kiosk_lazy_total", "kiosk", Reason.LATER, ""),
                        new Absence("kiosk_expiring_total", "kiosk", Reason.LATER, ""),
                        new Absence("kiosk_old_total", "kiosk", Reason.LATER, ""),
                        new Absence("kiosk_open_total", "kiosk", Reason.LATER, ""),
                        new Absence("kiosk_carts", "kiosk", Reason.LATER, ""),
                        new Absence("kiosk_mirror_total", "kiosk", Reason.CONDITION, "when mirroring is on"),
                        new Absence("kiosk_excused_total", "kiosk", Reason.LATER, ""));
    }

    @Test
    void whatNoRecorderRecordsIsNotMissing() {
        Exposure exposure = compared("", recorder(Set.of(), "kiosk_wait_seconds", "kiosk_carts"));

        assertThat(exposure.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "kiosk_wait_seconds is not exposed, but all of its series are known, so that they should"
                                + " exist at 0 from the start; create the recorder of acme.KioskMetrics when the process starts, or"
                                + " declare the family as lazy");
        assertThat(exposure.absences())
                .filteredOn(absence -> absence.reason() == Reason.UNRECORDED)
                .extracting(Absence::family)
                .containsExactly(
                        "kiosk_sales_total",
                        "kiosk_lazy_total",
                        "kiosk_expiring_total",
                        "kiosk_old_total",
                        "kiosk_open_total",
                        "kiosk_mirror_total",
                        "kiosk_excused_total");
    }

    @Test
    void valuesThatARecorderExposesFromTheStartAreMissing() {
        Exposure exposure = compared(
                "# TYPE kiosk_sales_total counter\nkiosk_sales_total{outcome=\"paid\"} 0\n",
                recorder(Set.of("void"), "kiosk_sales_total"));

        assertThat(exposure.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "kiosk_sales_total has no series with outcome=\"refused\", but all of its series are known,"
                                + " so that they should exist at 0 from the start; create the recorder of acme.KioskMetrics when the"
                                + " process starts, or declare the family as lazy");
    }

    @Test
    void withoutRecordersNoValueIsMissing() {
        assertThat(compared("# TYPE kiosk_sales_total counter\nkiosk_sales_total{outcome=\"paid\"} 0\n"
                                + "# TYPE kiosk_wait_seconds histogram\nkiosk_wait_seconds_bucket{le=\"10\"} 0\n"
                                + "kiosk_wait_seconds_bucket{le=\"+Inf\"} 0\n")
                        .findings())
                .isEmpty();
    }
}
