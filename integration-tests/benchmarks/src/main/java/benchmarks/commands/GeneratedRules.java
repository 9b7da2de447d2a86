package benchmarks.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Generated rule files: in groups of twenty, two alerts and two recording rules for the families of a part. */
final class GeneratedRules {

    private static final int RULES_OF_A_PART = 4;
    private static final int PARTS_OF_A_GROUP = 5;

    /** A file may have 4 MiB. */
    private static final int PARTS_OF_A_FILE = 1250;

    private static final String OF_LARGE = """
                  - record: part%1$d:requests:rate5m
                    expr: sum by (client, outcome) (rate(large_f%2$d_requests_total[5m]))
                  - alert: Part%1$dRefuses
                    expr: |
                      sum by (client) (rate(large_f%2$d_requests_total{outcome="deny"}[5m]))
                        / sum by (client) (rate(large_f%2$d_requests_total[5m])) > 0.1
                    for: 10m
                    annotations: {summary: "{{ $labels.client }} is refused."}
                  - record: part%1$d:connections:max
                    expr: max by (rule) (large_f%2$d_connections) and on (rule) large_f%2$d_connections > 5
                  - alert: Part%1$dIsSlow
                    expr: histogram_quantile(0.99, sum by (le, rule) (rate(large_f%2$d_duration_seconds_bucket[5m]))) > 1
                    annotations: {summary: "{{ $labels.rule }} is slow."}
            """;

    private static final String OF_HEXON = """
                  - record: part%1$d:proxy_errors:rate5m
                    expr: sum by (app, host) (rate(proxy_errors{app!="app%2$d"}[5m]))
                  - alert: Part%1$dProxyErrors
                    expr: |
                      sum by (app) (rate(proxy_errors{host="host%2$d"}[5m]))
                        / sum by (app) (rate(proxy_requests{host="host%2$d"}[5m])) > 0.05
                    for: 10m
                    annotations: {summary: "{{ $labels.app }} fails."}
                  - record: part%1$d:logins:rate15m
                    expr: sum without (instance) (rate(ldap_authentication_total{result="failure"}[15m])) > %2$d
                  - alert: Part%1$dShadowIsSlow
                    expr: histogram_quantile(0.99, sum by (le, shadow_name) (rate(shadow_request_duration_bucket[5m]))) > 5
                    annotations: {summary: "{{ $labels.shadow_name }} is slow."}
            """;

    private GeneratedRules() {}

    /**
     * Writes rules about the families of a {@link GeneratedCatalog}.
     *
     * @param rules their number, a multiple of 20
     * @param families the number of families of the catalog
     */
    static List<Path> ofGenerated(int rules, int families, Path folder) throws IOException {
        return write(OF_LARGE, rules, families / GeneratedCatalog.FAMILIES_OF_A_PART, folder.resolve("large"));
    }

    /** Writes rules about some families of the catalog Hexon. */
    static List<Path> ofHexon(int rules, Path folder) throws IOException {
        return write(OF_HEXON, rules, Integer.MAX_VALUE, folder.resolve("hexon"));
    }

    private static List<Path> write(String part, int rules, int different, Path folder) throws IOException {
        Files.createDirectories(folder);
        int parts = rules / RULES_OF_A_PART;
        List<Path> files = new ArrayList<>();
        for (int first = 0; first < parts; first += PARTS_OF_A_FILE) {
            StringBuilder yaml = new StringBuilder("groups:\n");
            for (int each = first; each < Math.min(parts, first + PARTS_OF_A_FILE); each++) {
                if (each % PARTS_OF_A_GROUP == 0) {
                    yaml.append("  - name: group").append(each).append("\n    rules:\n");
                }
                yaml.append(part.formatted(each, each % different));
            }
            files.add(Files.writeString(folder.resolve("rules" + first + ".yml"), yaml));
        }
        return files;
    }
}
