package dev.metricwright.cli.exposed;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Details;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.page.PageFamily;
import dev.metricwright.cli.page.PageFormat;
import java.util.Map;
import java.util.Optional;

/**
 * A family of a page, and its definition in a catalog.
 *
 * @param file the name of the page in messages
 * @param format the format of the page
 * @param page the family on the page
 * @param listed its definition
 */
record ExposedFamily(String file, PageFormat format, PageFamily page, Listed listed) {

    /** The name of a family in catalogs: OpenMetrics writes the names of counters and infos without their endings. */
    static String nameOf(PageFamily page, PageFormat format) {
        if (format == PageFormat.TEXT) {
            return page.name();
        }
        return switch (page.type()) {
            case COUNTER -> page.name() + "_total";
            case INFO -> page.name() + "_info";
            case GAUGE, HISTOGRAM, GAUGEHISTOGRAM, SUMMARY, STATESET, UNKNOWN -> page.name();
        };
    }

    Family family() {
        return listed.family();
    }

    Catalog catalog() {
        return listed.catalog();
    }

    /** A finding about it, unless its catalog excuses it from the rule. */
    Optional<Finding> finding(int line, Rule rule, Object... details) {
        return unlessExcused(rule.at(place(line), details), Map.of());
    }

    /** A finding about it, whose details have names, unless its catalog excuses it from the rule. */
    Optional<Finding> finding(int line, Details details) {
        return unlessExcused(details.at(place(line)), Map.of());
    }

    /** A finding about one of its labels, unless its catalog excuses it from the rule. */
    Optional<Finding> finding(Label label, int line, Details details) {
        return unlessExcused(details.at(place(line)), label.allow());
    }

    private Origin place(int line) {
        return new Origin(file, line, 1);
    }

    private Optional<Finding> unlessExcused(Finding finding, Map<String, String> allow) {
        String rule = finding.rule().id();
        boolean isExcused = allow.containsKey(rule)
                || family().allow().containsKey(rule)
                || catalog().allow().containsKey(rule);
        return isExcused ? Optional.empty() : Optional.of(finding.about(family().name()));
    }
}
