package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.checked.CheckedRecorder;
import dev.metricwright.catalog.finding.Finding;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The result of checking an interface.
 *
 * @param findings the findings, in the order of the rules
 * @param recorder the recorder to write; empty if a recorder cannot implement the type
 * @param totals how many series it may produce: one total for each catalog, and one for families that are not in a
 *     catalog
 */
public record Checked(List<Finding> findings, Optional<CheckedRecorder> recorder, List<Total> totals) {

    /** Keeps its own copies. */
    public Checked {
        findings = List.copyOf(findings);
        totals = List.copyOf(totals);
    }

    /**
     * The number of series that an interface may produce for the families of one catalog.
     *
     * @param catalog the name of the catalog; empty for families that are not in a catalog
     * @param families how many of its families are recorded
     * @param series the most series that they may produce, with no family above its budget
     * @param budget the series budget of the whole catalog, if it states one
     */
    public record Total(Optional<String> catalog, int families, long series, OptionalInt budget) {}
}
