package benchmarks.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.read.CatalogLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The benchmark compares like with like: all contenders have the same number of implementations of about the same size.
 */
class ContendersTest {

    private static final Path PROCESSOR = Path.of(System.getProperty("benchmark.processor"));
    private static final int INTERFACES = 20;

    @TempDir
    static Path folder;

    private static LargeCatalog catalog;
    private static Compilations compilations;
    private static Compilation product;

    @BeforeAll
    static void compileWithTheProduct() throws IOException {
        catalog = LargeCatalog.write("large", 400, folder);
        compilations = new Compilations(PROCESSOR, folder);
        product = compilations.product("product", catalog.catalog(), Optional.of(catalog.file()), INTERFACES);
        CompilerProcess.cold(product);
    }

    @Test
    void theCatalogHasAsManyFamiliesAsItSays() {
        assertThat(catalog.catalog().families()).hasSize(400);
    }

    @Test
    void theProductWritesRecordersThatRecord() throws IOException {
        assertThat(Compilation.javaFiles(product.written())).hasSize(INTERFACES);
        assertThat(product.written().resolve("part0/Metrics0Recorder.java"))
                .content()
                .contains("cell = largeF0RequestsTotal.open(client, largeF0RequestsTotalOutcome.value(outcome));");
    }

    @Test
    void trivialProcessorsWriteAsMuch() throws IOException {
        for (Class<? extends TrivialProcessor> trivial : List.of(TextProcessor.class, JavaPoetProcessor.class)) {
            Compilation compilation = compilations.trivial(trivial, product);
            CompilerProcess.cold(compilation);
            assertThat(Compilation.javaFiles(compilation.written())).hasSize(INTERFACES);
            assertThat(size(compilation)).isCloseTo(size(product), Percentage.withPercentage(20));
            assertThat(resources(compilation, "described"))
                    .hasSize(INTERFACES)
                    .hasSameSizeAs(resources(product, "dev/metricwright/recorders"));
            assertThat(total(resources(compilation, "described")))
                    .isCloseTo(total(resources(product, "dev/metricwright/recorders")), Percentage.withPercentage(40));
        }
    }

    /** Includes families without labels, whose methods have no parameters. */
    @Test
    void trivialProcessorsWriteWhatCompilesForHexonToo() throws IOException {
        Catalog hexon = new CatalogLibrary(List.of(), ContendersTest.class.getClassLoader())
                .find("hexon")
                .catalog()
                .orElseThrow();
        Compilation ofHexon = compilations.product("hexon", hexon, Optional.empty(), INTERFACES);
        for (Class<? extends TrivialProcessor> trivial : List.of(TextProcessor.class, JavaPoetProcessor.class)) {
            Compilation compilation = compilations.trivial(trivial, ofHexon);
            CompilerProcess.cold(compilation);
            assertThat(Compilation.javaFiles(compilation.written())).hasSize(INTERFACES);
        }
    }

    @Test
    void mapStructWritesAsMuch() throws IOException {
        Compilation mappers = compilations.mapStruct(INTERFACES);
        CompilerProcess.cold(mappers);
        assertThat(Compilation.javaFiles(mappers.written())).hasSize(INTERFACES);
        assertThat(size(mappers)).isCloseTo(size(product), Percentage.withPercentage(20));
    }

    @Test
    void whatWasWrittenCompilesWithoutAProcessorToTheSameClasses() throws IOException {
        Compilation byHand = compilations.written(product);
        CompilerProcess.cold(byHand);
        assertThat(byHand.processors()).isEmpty();
        Path recorder = Path.of("classes/part0/Metrics0Recorder.class");
        assertThat(Files.readAllBytes(byHand.output().resolve(recorder)))
                .isEqualTo(Files.readAllBytes(product.output().resolve(recorder)));
    }

    @Test
    void aProcessThatStaysCountsEachCompilationByItself() throws IOException {
        try (CompilerProcess process = new CompilerProcess()) {
            Cost first = process.compile(product);
            Cost second = process.compile(product);
            assertThat(second.cpuMillis()).isPositive().isLessThan(first.cpuMillis());
            assertThat(second.megabytes()).isCloseTo(first.megabytes(), within(first.megabytes() / 2));
        }
    }

    @Test
    void aCompilationThatFailsIsNotMeasured() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("Broken.java"), "class Broken { int }");
        Compilation compilation =
                new Compilation(List.of(broken), List.of(), List.of(), List.of(), folder.resolve("output"));
        assertThatThrownBy(() -> CompilerProcess.cold(compilation))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the compilation to be measured fails; correct it: javac:")
                .hasMessageContaining("Broken.java:1");
    }

    private static long size(Compilation compilation) throws IOException {
        return total(Compilation.javaFiles(compilation.written()));
    }

    private static List<Path> resources(Compilation compilation, String folder) throws IOException {
        try (Stream<Path> files =
                Files.list(compilation.output().resolve("classes").resolve(folder))) {
            return files.toList();
        }
    }

    private static long total(List<Path> files) throws IOException {
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        return size;
    }
}
