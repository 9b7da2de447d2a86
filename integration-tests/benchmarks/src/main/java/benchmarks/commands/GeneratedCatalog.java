package benchmarks.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated catalog in YAML: families of four types with labels, in sections of twenty, and two alerts for four families. */
final class GeneratedCatalog {

    /** The families of a part: one of each type. */
    static final int FAMILIES_OF_A_PART = 4;

    private static final int PARTS_OF_A_SECTION = 5;

    private static final String HEAD = """
            catalog: large
            prefix: large_
            labels:
              client: {help: Edge client, max: 50}
              rule: {help: Forwarding rule, max: 40}
              outcome: {help: How it ended, values: {allow: let through, deny: refused, error: neither}}
            families:
            """;

    private static final String FAMILIES = """
            - {name: large_f%1$d_requests_total, type: counter, section: Part %2$d, help: "Requests that part %1$d has answered, by how they ended.", labels: {client: {}, outcome: {}}}
            - {name: large_f%1$d_connections, type: gauge, section: Part %2$d, help: "Connections that part %1$d has open at present.", labels: {rule: {}}}
            - {name: large_f%1$d_duration_seconds, type: histogram, unit: seconds, section: Part %2$d, help: "How long part %1$d took to answer a request.", labels: {rule: {}, outcome: {}}, buckets: {min: 0.01, max: 10}}
            - {name: large_f%1$d_build_info, type: info, section: Part %2$d, help: "The version of part %1$d.", labels: {version: {max: 4}}}
            """;

    private static final String ALERTS = """
            - name: Part%1$dRefuses
              expr: 'sum by (client) (rate(large_f%1$d_requests_total{outcome="deny"}[5m])) / sum by (client) (rate(large_f%1$d_requests_total[5m])) > 0.1'
            - name: Part%1$dIsSlow
              expr: 'histogram_quantile(0.99, sum by (le, rule) (rate(large_f%1$d_duration_seconds_bucket[5m]))) > 1'
            """;

    private GeneratedCatalog() {}

    /** Writes a catalog with this number of families, a multiple of 20. */
    static Path write(int families, Path folder) throws IOException {
        StringBuilder yaml = new StringBuilder(HEAD);
        for (int part = 0; part < families / FAMILIES_OF_A_PART; part++) {
            yaml.append(FAMILIES.formatted(part, part / PARTS_OF_A_SECTION));
        }
        yaml.append("alerts:\n");
        for (int part = 0; part < families / FAMILIES_OF_A_PART; part++) {
            yaml.append(ALERTS.formatted(part));
        }
        return Files.writeString(folder.resolve("large" + families + ".yaml"), yaml);
    }
}
