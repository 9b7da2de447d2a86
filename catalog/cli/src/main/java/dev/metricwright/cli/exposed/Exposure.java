package dev.metricwright.cli.exposed;

import dev.metricwright.catalog.finding.Finding;
import java.util.List;

/**
 * What processes expose, compared with catalogs.
 *
 * @param findings what differs, in the order in which it was found
 * @param absences families that are not exposed, and need not be, in the order of the catalogs
 * @param uses how much of their budgets families use, the fullest first
 */
public record Exposure(List<Finding> findings, List<Absence> absences, List<Use> uses) {

    /** Keeps its own copies. */
    public Exposure {
        findings = List.copyOf(findings);
        absences = List.copyOf(absences);
        uses = List.copyOf(uses);
    }
}
