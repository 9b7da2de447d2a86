package benchmarks.processing;

import com.squareup.javapoet.JavaFile;
import dev.metricwright.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** The compilations that are compared, each in its own folder. */
final class Compilations {

    private static final String PROCESSOR = "dev.metricwright.processor.MetricwrightProcessor";

    private final Path processor;
    private final Path folder;

    /**
     * Prepares compilations.
     *
     * @param processor the product's jar
     * @param folder the folder to write to
     */
    Compilations(Path processor, Path folder) {
        this.processor = processor;
        this.folder = folder;
    }

    /** Writes interfaces that record a catalog, and compiles them with the product. */
    Compilation product(String name, Catalog catalog, Optional<Path> file, int interfaces) throws IOException {
        Path sources = folder.resolve(name).resolve("interfaces");
        new MetricSources(catalog).write(interfaces, sources);
        return new Compilation(
                List.of(sources),
                List.of(PROCESSOR),
                List.of(processor),
                file.map(path -> "-Ametricwright.catalogs=" + path).stream().toList(),
                folder.resolve(name).resolve("product"));
    }

    /** Compiles, with a trivial processor, the interfaces that another compilation compiles with the product. */
    Compilation trivial(Class<? extends TrivialProcessor> trivial, Compilation product) {
        return new Compilation(
                product.sources(),
                List.of(trivial.getName()),
                List.of(CompilerProcess.locationOf(TrivialProcessor.class), CompilerProcess.locationOf(JavaFile.class)),
                List.of(),
                product.output().resolveSibling(trivial.getSimpleName()));
    }

    /** Writes mappers, and compiles them with MapStruct. */
    Compilation mapStruct(int mappers) throws IOException {
        Path sources = folder.resolve("mapstruct").resolve("mappers");
        MapperSources.write(mappers, sources);
        return new Compilation(
                List.of(sources),
                List.of("org.mapstruct.ap.MappingProcessor"),
                List.of(CompilerProcess.locationOf(org.mapstruct.ap.MappingProcessor.class)),
                List.of(),
                folder.resolve("mapstruct").resolve("processed"));
    }

    /** Compiles, without a processor, the sources that a processor has written, as if they were written by hand. */
    Compilation written(Compilation processed) throws IOException {
        CompilerProcess.cold(processed);
        Path written = processed.output().resolve("written");
        for (Path file : Compilation.javaFiles(processed.written())) {
            Path copy = written.resolve(processed.written().relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return new Compilation(
                List.of(processed.sources().get(0), written),
                List.of(),
                List.of(),
                List.of(),
                processed.output().resolve("by-hand"));
    }
}
