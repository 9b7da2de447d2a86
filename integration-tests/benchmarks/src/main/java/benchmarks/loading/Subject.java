package benchmarks.loading;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.read.CatalogLibrary;
import dev.metricwright.catalog.write.CatalogCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A catalog to be read.
 *
 * @param title its name in the table
 * @param name its name in {@code @Catalog}
 * @param file the user's file; empty for a shipped catalog
 */
record Subject(String title, String name, Optional<Path> file) {

    private static final List<String> SHIPPED = List.of("ops-proxy", "portunus", "bff", "pipelock", "hexon");

    /** All shipped catalogs, and the largest of them as a user's own, in YAML and compiled. */
    static List<Subject> all(Path folder) throws IOException {
        List<Subject> subjects = new ArrayList<>();
        SHIPPED.forEach(name -> subjects.add(new Subject(name, name, Optional.empty())));
        Path yaml = folder.resolve("acme.yaml");
        Path json = folder.resolve("acme.json");
        try (InputStream in = Catalog.class.getResourceAsStream("reference/hexon.yaml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(yaml, text.replaceFirst("(?m)^catalog: hexon$", "catalog: acme"));
        }
        byte[] own = Files.readAllBytes(yaml);
        Files.writeString(json, CatalogCompiler.json(yaml.toString(), own));
        subjects.add(new Subject("a user's, compiled to JSON", "acme", Optional.of(json)));
        subjects.add(new Subject("a user's, in YAML", "acme", Optional.of(yaml)));
        return subjects;
    }

    boolean isShipped() {
        return file.isEmpty();
    }

    /** Writes the smallest interface that records a family of the catalog. */
    Path writeInterface(Path folder) throws IOException {
        Catalog catalog = new CatalogLibrary(file.stream().toList(), Subject.class.getClassLoader())
                .find(name)
                .catalog()
                .orElseThrow();
        Family family = catalog.families().stream()
                .filter(Subject::isPlain)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("'" + name + "' has no counter with open labels alone"));
        String parameters = family.labels().stream()
                .map(label -> "@Label(\"" + label.name() + "\") String " + label.name() + "Value")
                .collect(Collectors.joining(", "));
        String source = """
                import dev.metricwright.*;

                @Catalog("%s")
                interface BenchmarkMetrics {
                  @MetricFamily("%s")
                  void recorded(%s);
                }
                """.formatted(name, family.name(), parameters);
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve("BenchmarkMetrics.java"), source);
    }

    private static boolean isPlain(Family family) {
        return family.type() == FamilyType.COUNTER
                && family.combinations().legal().isEmpty()
                && family.combinations().labelSets().isEmpty()
                && family.labels().stream()
                        .allMatch(label -> label.values() instanceof LabelValues.Open
                                && label.onlyIf().isEmpty());
    }
}
