package dev.metricwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.read.RecorderFiles;
import dev.metricwright.catalog.read.RecorderReading;
import dev.metricwright.catalog.rules.RecorderRules;
import dev.metricwright.processor.RuleExample.Block;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars of an example, in their order. Each is compiled separately, with its own version of a catalog.
 *
 * @param folder the folder of the jars
 * @param jars the jars
 */
record ExampleJars(Path folder, List<Path> jars) {

    /** The path of the processor's description of a recorder. */
    static final String DESCRIPTION = "dev/metricwright/recorders/acme.OrderMetrics.json";

    /** Compiles blocks that name their jar. */
    static ExampleJars compile(String rule, List<Block> blocks) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "rules")), rule);
            List<Path> jars = new ArrayList<>();
            for (Map.Entry<String, List<Block>> jar : byJar(blocks).entrySet()) {
                Path classes = classes(folder.resolve(jar.getKey() + ".yaml"), jar.getValue());
                jars.add(Jars.write(folder.resolve(jar.getKey()), classes));
            }
            return new ExampleJars(folder, jars);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the classes of a jar: compiled sources, or the description of a recorder if the example contains one. */
    private static Path classes(Path catalog, List<Block> blocks) throws IOException {
        Optional<String> description = texts(blocks, "json").findFirst();
        if (description.isPresent()) {
            Path classes = Files.createDirectories(catalog.resolveSibling("described"));
            Path file = classes.resolve(DESCRIPTION);
            Files.createDirectories(file.getParent());
            Files.writeString(file, description.get());
            Path recorder = classes.resolve("acme/OrderMetricsRecorder.class");
            Files.createDirectories(recorder.getParent());
            Files.writeString(recorder, "");
            return classes;
        }
        Files.writeString(catalog, texts(blocks, "yaml").collect(Collectors.joining()));
        Compilation compilation = Compilations.compiler("-Ametricwright.catalogs=" + catalog)
                .compile(Compilations.sources(texts(blocks, "java").toArray(String[]::new)));
        assertThat(Compilations.diagnostics(compilation)).isEmpty();
        return Compilations.classes(compilation);
    }

    private static Map<String, List<Block>> byJar(List<Block> blocks) {
        return blocks.stream().collect(Collectors.groupingBy(Block::jar, LinkedHashMap::new, Collectors.toList()));
    }

    private static Stream<String> texts(List<Block> blocks, String language) {
        return blocks.stream()
                .filter(block -> block.language().startsWith(language + " "))
                .map(Block::clean);
    }

    /** Returns the findings about the jars, and about jars together with catalogs. */
    List<ReportedDiagnostic> toldBeside(List<Catalog> catalogs) {
        if (jars.isEmpty()) {
            return List.of();
        }
        RecorderReading reading = RecorderFiles.read(jars);
        return Stream.concat(
                        reading.mistakes().stream(),
                        RecorderRules.check(reading.recorders(), catalogs, Severities.DEFAULT).stream())
                .map(finding -> ReportedDiagnostic.of(finding).without(folder))
                .toList();
    }
}
