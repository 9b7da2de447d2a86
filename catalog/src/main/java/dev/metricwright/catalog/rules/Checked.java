package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.checked.CheckedRecorder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the rules make of an interface.
 *
 * @param findings what they found, in the order of the rules
 * @param recorder the recorder to write; none where the type is nothing that a recorder could implement
 * @param totals what it can come to, a catalog each, and what is in none
 */
public record Checked(List<Finding> findings, Optional<CheckedRecorder> recorder, List<Total> totals) {

    /** Keeps its own copies. */
    public Checked {
        findings = List.copyOf(findings);
        totals = List.copyOf(totals);
    }

    /**
     * What the families of a catalog that an interface records can come to.
     *
     * @param catalog the name of the catalog; none of families that are in none
     * @param families how many of its families are recorded
     * @param series the most series that they can come to, each family at most its budget
     * @param budget how many series all families of the catalog may come to, where it says so
     */
    public record Total(Optional<String> catalog, int families, long series, OptionalInt budget) {}
}
