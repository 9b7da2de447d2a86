package dev.metricwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Compiles an interface {@code Rules} and code that uses its recorder, runs the code, and reads what the registry exposes. */
final class Recorded {

    private final MetricsRegistry registry;

    private Recorded(MetricsRegistry registry) {
        this.registry = registry;
    }

    /**
     * Runs code.
     *
     * @param registry what it records in, {@code registry} in the code
     * @param members those of the interface
     * @param statements the code; {@code rules} is the recorder
     */
    static Recorded by(MetricsRegistry registry, String members, String statements) {
        return by(Compilations.compiler("-Werror"), registry, Compilations.rules(members), statements);
    }

    static Recorded by(Compiler compiler, MetricsRegistry registry, String rules, String statements) {
        Compilation compilation = compiler.compile(Compilations.sources(rules, """
                public class Application {
                  public static void run(MetricsRegistry registry) throws Exception {
                    Rules rules = new RulesRecorder(registry);
                    %s
                  }
                }
                """.formatted(statements)));
        assertThat(compilation.errors()).isEmpty();
        run(compilation, registry);
        return new Recorded(registry);
    }

    static Recorded by(String members, String statements) {
        return by(MetricsRegistry.create(), members, statements);
    }

    private static void run(Compilation compilation, MetricsRegistry registry) {
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {Compilations.classes(compilation).toUri().toURL()}, Recorded.class.getClassLoader())) {
            loader.loadClass("acme.Application")
                    .getMethod("run", MetricsRegistry.class)
                    .invoke(null, registry);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new AssertionError(e.getCause());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The samples, a line each, without comments. */
    List<String> samples(String... details) {
        return text(details).lines().filter(line -> !line.startsWith("#")).toList();
    }

    String text(String... details) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ExpositionFormat.PROMETHEUS_TEXT.write(registry, out, name -> true, Set.of(details));
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
