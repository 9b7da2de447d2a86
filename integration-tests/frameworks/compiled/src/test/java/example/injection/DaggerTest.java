package example.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import example.injection.dagger.DaggerJakartaStoreComponent;
import example.injection.dagger.DaggerStoreComponent;
import example.injection.dagger.JakartaStoreComponent;
import example.injection.dagger.StoreComponent;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dagger needs {@code inject = DAGGER}, and the recorder's nested module in a component. */
class DaggerTest {

    private static final String OURS = "dev.metricwright.processor.MetricwrightProcessor";
    private static final String DAGGERS = "dagger.internal.codegen.ComponentProcessor";

    private final MetricsRegistry registry = MetricsRegistry.create();

    @Test
    void aRecorderIsInjectedWhereItsInterfaceIsAskedFor() throws IOException {
        StoreComponent component = DaggerStoreComponent.factory().create(registry);
        component.store().writeWhileBusy();
        assertThat(Samples.of(registry)).containsExactly("portunus_store_busy_total 1");
        assertThat(component.metrics()).isSameAs(component.metrics());
    }

    @Test
    void aComponentMayHaveTheOtherSingleton() throws IOException {
        JakartaStoreComponent component = DaggerJakartaStoreComponent.factory().create(registry);
        component.store().writeWhileBusy();
        assertThat(Samples.of(registry)).containsExactly("portunus_store_busy_total 1");
        assertThat(component.metrics()).isSameAs(component.metrics());
    }

    /** Dagger processes a component whose module does not exist yet, or exists already. */
    @ParameterizedTest
    @ValueSource(strings = {OURS + "," + DAGGERS, DAGGERS + "," + OURS})
    void theProcessorsMayRunInEitherOrder(String processors, @TempDir Path folder) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, null);
                Stream<Path> sources = Files.list(Path.of("src/main/java/example/injection/dagger"))) {
            boolean compiles = javac.getTask(
                            said,
                            files,
                            null,
                            List.of(
                                    "-d",
                                    folder.toString(),
                                    "-processor",
                                    processors,
                                    "-Xlint:all,-processing",
                                    "-Werror"),
                            null,
                            files.getJavaFileObjectsFromPaths(sources.toList()))
                    .call();
            assertThat(compiles).as(said.toString()).isTrue();
        }
        assertThat(said.toString()).isEmpty();
        assertThat(folder.resolve("example/injection/dagger/DaggerStoreComponent.class"))
                .exists();
    }
}
