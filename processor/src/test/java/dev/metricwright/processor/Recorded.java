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
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compiles an interface {@code Rules} and code that uses its recorder, runs the code, and reads the exposed series. */
final class Recorded {

    private static final Pattern INCIDENT =
            Pattern.compile("metricwright_(rejected|label_overflow|sample_failures)_total\\{");
    private static final Pattern NO_INCIDENT = Pattern.compile(INCIDENT.pattern() + ".*} 0");

    private final MetricsRegistry registry;

    private Recorded(MetricsRegistry registry) {
        this.registry = registry;
    }

    /**
     * Runs code.
     *
     * @param registry the registry of the recorder, {@code registry} in the code
     * @param members the members of the interface
     * @param statements the code, in which {@code rules} is the recorder
     */
    static Recorded by(MetricsRegistry registry, String members, String statements) {
        return by(Compilations.compiler("-Werror"), registry, Compilations.rules(members), statements);
    }

    static Recorded by(Compiler compiler, MetricsRegistry registry, String rules, String statements) {
        Compilation compilation = compiler.compile(Compilations.sources(rules, application(statements)));
        assertThat(compilation.errors()).isEmpty();
        return by(registry, Compilations.classes(compilation));
    }

    /** A program that can be run. */
    static String application(String statements) {
        return """
                public class Application {
                  public static void run(MetricsRegistry registry) throws Exception {
                    Rules rules = new RulesRecorder(registry);
                    %s
                  }
                }
                """.formatted(statements);
    }

    /**
     * Runs compiled code.
     *
     * @param registry the registry of the recorder
     * @param classes the classes of the interface, its recorder and the application
     */
    static Recorded by(MetricsRegistry registry, Path... classes) {
        run(registry, classes);
        return new Recorded(registry);
    }

    static Recorded by(String members, String statements) {
        return by(MetricsRegistry.create(), members, statements);
    }

    private static void run(MetricsRegistry registry, Path... classes) {
        try (URLClassLoader loader = new URLClassLoader(urls(classes), Recorded.class.getClassLoader())) {
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

    private static URL[] urls(Path... classes) throws IOException {
        URL[] urls = new URL[classes.length];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classes[i].toUri().toURL();
        }
        return urls;
    }

    /**
     * Returns the samples, one per line, without comments. Families that count incidents are left out while they are 0.
     */
    List<String> samples(String... details) {
        return allSamples(details)
                .filter(line -> !NO_INCIDENT.matcher(line).matches())
                .toList();
    }

    /** Returns the samples that count incidents, one per line. */
    List<String> incidents() {
        return allSamples().filter(line -> INCIDENT.matcher(line).lookingAt()).toList();
    }

    private Stream<String> allSamples(String... details) {
        return text(details).lines().filter(line -> !line.startsWith("#"));
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
