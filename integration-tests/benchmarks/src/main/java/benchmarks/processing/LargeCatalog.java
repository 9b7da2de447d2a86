package benchmarks.processing;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.read.CatalogReader;
import dev.metricwright.catalog.write.CatalogCompiler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A generated catalog, compiled to JSON, as users would do with a catalog of this size.
 *
 * @param file the JSON
 * @param catalog its content
 */
record LargeCatalog(Path file, Catalog catalog) {

    private static final String HEAD = """
            catalog: %s
            prefix: large_
            labels:
              client: {help: Edge client, max: 50}
              rule: {help: Forwarding rule, max: 40}
              outcome: {help: How it ended, values: {allow: let through, deny: refused, error: neither}}
            families:
            """;

    /** One family of each kind: first the things that systems usually count, then those that they measure. */
    private static final String FOUR_FAMILIES = """
            - {name: large_f%1$d_requests_total, type: counter, section: Part %1$d, help: "Requests that part %1$d has answered, by how they ended.", labels: {client: {}, outcome: {}}}
            - {name: large_f%1$d_bytes_total, type: counter, unit: bytes, section: Part %1$d, help: "Bytes that part %1$d has forwarded for a rule.", labels: {client: {}, rule: {}}}
            - {name: large_f%1$d_connections, type: gauge, section: Part %1$d, help: "Connections that part %1$d has open at present.", labels: {rule: {}}}
            - {name: large_f%1$d_duration_seconds, type: histogram, unit: seconds, section: Part %1$d, help: "How long part %1$d took to answer a request.", labels: {rule: {}, outcome: {}}, buckets: {min: 0.01, max: 10}}
            """;

    /** Writes the catalog. */
    static LargeCatalog write(String name, int families, Path folder) throws IOException {
        StringBuilder yaml = new StringBuilder(HEAD.formatted(name));
        for (int i = 0; i < families / 4; i++) {
            yaml.append(FOUR_FAMILIES.formatted(i));
        }
        String json = CatalogCompiler.json(name + ".yaml", yaml.toString().getBytes(StandardCharsets.UTF_8));
        Path file = Files.writeString(Files.createDirectories(folder).resolve(name + ".json"), json);
        return new LargeCatalog(file, CatalogReader.read(file).catalog().orElseThrow());
    }
}
