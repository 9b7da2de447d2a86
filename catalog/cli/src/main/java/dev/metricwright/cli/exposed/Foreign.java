package dev.metricwright.cli.exposed;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The families of well-known libraries on a page, which are reported together, one warning for each beginning. */
final class Foreign {

    private static final List<String> BEGINNINGS = List.of(
            "application_",
            "disk_",
            "executor_",
            "go_",
            "hikaricp_",
            "http_",
            "jdbc_",
            "jetty_",
            "jvm_",
            "log4j2_",
            "logback_",
            "nodejs_",
            "process_",
            "promhttp_",
            "python_",
            "system_",
            "tasks_",
            "tomcat_");

    private final String file;
    private final Listing listing;
    private final Map<String, List<Integer>> lines = new TreeMap<>();

    Foreign(String file, Listing listing) {
        this.file = file;
        this.listing = listing;
    }

    /** Notes a family that belongs to a library; returns whether it does. */
    boolean isOfLibrary(String name, int line) {
        for (String beginning : BEGINNINGS) {
            if (name.startsWith(beginning)) {
                lines.computeIfAbsent(beginning, first -> new ArrayList<>()).add(line);
                return true;
            }
        }
        return false;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        lines.forEach((beginning, all) -> findings.add(Rule.EXPOSED_OF_LIBRARY
                .with("number", all.size())
                .with("prefix", beginning)
                .with("catalogs", listing.names())
                .at(new Origin(file, all.get(0), 1))));
        return findings;
    }
}
