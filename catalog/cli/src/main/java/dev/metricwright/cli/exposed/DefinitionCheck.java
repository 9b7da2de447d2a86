package dev.metricwright.cli.exposed;

import dev.metricwright.catalog.Deprecation;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.finding.Details;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.page.PageFormat;
import dev.metricwright.cli.page.PageType;

/** Compares the type, the unit and the help of an exposed family with its definition. */
record DefinitionCheck(ExposedFamily exposed, Reported reported) {

    void check() {
        type();
        unit();
        help();
        exposed.family().history().deprecated().ifPresent(this::deprecated);
    }

    private void type() {
        PageType type = exposed.page().type();
        // The page cannot be read where it states something that is not a type.
        boolean isUnclear = type == PageType.UNKNOWN && !exposed.page().isWhole();
        if (!isUnclear && !mayBe(type)) {
            report(
                    "TYPE",
                    with(Rule.EXPOSED_TYPE)
                            .with("type", type.described(exposed.format()))
                            .with("defined", exposed.family().type().described()));
        }
    }

    private void unit() {
        String unit = exposed.page().unit();
        String defined = exposed.family().unit();
        if (!unit.isEmpty() && !unit.equals(defined)) {
            report(
                    "UNIT",
                    with(Rule.EXPOSED_UNIT).with("unit", unit).with("defined", defined.isEmpty() ? "empty" : defined));
        }
    }

    private void help() {
        String help = exposed.page().help();
        String defined = exposed.family().help();
        if (!help.isEmpty() && !defined.isEmpty() && !help.equals(defined)) {
            reported.add(exposed.finding(
                    exposed.page().line("HELP"),
                    Rule.EXPOSED_HELP,
                    exposed.family().name(),
                    exposed.catalog().name()));
        }
    }

    private Details with(Rule rule) {
        return rule.with("family", exposed.family().name())
                .with("catalog", exposed.catalog().name());
    }

    private void report(String keyword, Details details) {
        reported.add(exposed.finding(exposed.page().line(keyword), details));
    }

    private void deprecated(Deprecation deprecated) {
        report(
                "TYPE",
                Rule.DEPRECATED_FAMILY
                        .with("family", exposed.family().name())
                        .with("since", deprecated.since().isEmpty() ? "" : " since " + deprecated.since())
                        .with(
                                "remedy",
                                deprecated.use().isEmpty() ? "stop recording it" : "record " + deprecated.use()));
    }

    /** Whether the page says what its format can say about the type. */
    private boolean mayBe(PageType type) {
        FamilyType defined = exposed.family().type();
        boolean isText = exposed.format() == PageFormat.TEXT;
        boolean isLost = isText
                ? type == PageType.GAUGE && (defined == FamilyType.INFO || defined == FamilyType.STATESET)
                : type == PageType.UNKNOWN && isLostInOpenMetrics(defined);
        return isLost || type == same(defined);
    }

    /** Whether OpenMetrics cannot carry the type with the name, or not beside the other families of the catalog. */
    private boolean isLostInOpenMetrics(FamilyType defined) {
        return switch (defined) {
            case COUNTER -> isLost("_total");
            case INFO -> isLost("_info");
            case GAUGE, HISTOGRAM, SUMMARY, STATESET, UNKNOWN -> false;
        };
    }

    /** Whether the name lacks the ending of its type, or another family has the name without it. */
    private boolean isLost(String ending) {
        String name = exposed.family().name();
        return !name.endsWith(ending)
                || exposed.catalog()
                        .family(name.substring(0, name.length() - ending.length()))
                        .isPresent();
    }

    private static PageType same(FamilyType type) {
        return switch (type) {
            case COUNTER -> PageType.COUNTER;
            case GAUGE -> PageType.GAUGE;
            case HISTOGRAM -> PageType.HISTOGRAM;
            case INFO -> PageType.INFO;
            case SUMMARY -> PageType.SUMMARY;
            case STATESET -> PageType.STATESET;
            case UNKNOWN -> PageType.UNKNOWN;
        };
    }
}
