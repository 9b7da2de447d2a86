package benchmarks.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compilations that the benchmark measures succeed, and use the intended catalog. */
class CompilationsTest {

    private static final Path PROCESSOR = Path.of(System.getProperty("benchmark.processor"));

    @TempDir
    Path folder;

    private Compilations compilations;

    @BeforeEach
    void make() throws IOException {
        compilations = new Compilations(PROCESSOR, folder);
    }

    @Test
    void everySubjectHasAnInterfaceAndTheUsersHaveAFile() throws IOException {
        List<Subject> subjects = Subject.all(folder);
        assertThat(subjects).hasSize(7);
        assertThat(subjects.stream().filter(Subject::isShipped)).hasSize(5);
        for (Subject subject : subjects) {
            assertThat(subject.writeInterface(folder.resolve(subject.name())))
                    .content()
                    .contains("@Catalog(\"" + subject.name() + "\")");
        }
    }

    @Test
    void theReadingIsOfTheWholeCatalog() throws Exception {
        Subject subject = new Subject("ops-proxy", "ops-proxy", Optional.empty());
        Path source = subject.writeInterface(folder);

        Reading timed = compilations.reading(subject, source, false);
        assertThat(timed.families()).isEqualTo(22);
        assertThat(timed.nanos()).isPositive();
        assertThat(timed.bytes()).isZero();
        assertThat(compilations.reading(subject, source, true).bytes()).isGreaterThan(100_000);
    }

    @Test
    void theProductWritesARecorderAndTheIdleProcessorNone() throws Exception {
        Subject subject = new Subject("portunus", "portunus", Optional.empty());
        Path source = subject.writeInterface(folder);

        compilations.idle(source);
        assertThat(folder.resolve("classes/BenchmarkMetricsRecorder.class")).doesNotExist();
        compilations.product(subject, source);
        assertThat(folder.resolve("classes/BenchmarkMetricsRecorder.class")).exists();
    }
}
