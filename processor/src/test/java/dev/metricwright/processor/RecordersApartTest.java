package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.read.RecorderFiles;
import dev.metricwright.catalog.read.RecorderReading;
import dev.metricwright.catalog.rules.RecorderRules;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two interfaces that were compiled with different versions of a catalog: {@code lint} reports exactly what a registry
 * refuses.
 */
class RecordersApartTest {

    @TempDir
    private Path folder;

    /** Later versions of a catalog, each with one change to its family. */
    enum Version {
        SAME(
                "",
                "type: histogram, unit: seconds, buckets: {bounds: [1, 2]}",
                "client: {max: 5}, reason: {values: [x, y]}"),
        BUDGETS(
                "",
                "type: histogram, unit: seconds, buckets: {bounds: [1, 2]}, help: h, max_series: 900",
                "client: {max: 9}, reason: {values: [x, y]}"),
        ORDER_OF_VALUES(
                "",
                "type: histogram, unit: seconds, buckets: {bounds: [1, 2]}",
                "client: {max: 5}, reason: {values: [y, x]}"),
        TYPE("type histogram versus gauge", "type: gauge, unit: seconds", "client: {max: 5}, reason: {values: [x, y]}"),
        UNIT(
                "unit seconds versus milliseconds",
                "type: histogram, unit: milliseconds, buckets: {bounds: [1, 2]}",
                "client: {max: 5}, reason: {values: [x, y]}"),
        BUCKETS(
                "buckets {1, 2} versus {1, 3}",
                "type: histogram, unit: seconds, buckets: {bounds: [1, 3]}",
                "client: {max: 5}, reason: {values: [x, y]}"),
        LABELS(
                "labels client, reason versus reason, client",
                "type: histogram, unit: seconds, buckets: {bounds: [1, 2]}",
                "reason: {values: [x, y]}, client: {max: 5}"),
        VALUES(
                "label reason with y, without z versus with z, without y",
                "type: histogram, unit: seconds, buckets: {bounds: [1, 2]}",
                "client: {max: 5}, reason: {values: [x, z]}"),
        OPEN(
                "label reason closed versus open",
                "type: histogram, unit: seconds, buckets: {bounds: [1, 2]}",
                "client: {max: 5}, reason: {values: [x, y], open: true, max: 3}"),
        OPTIONAL(
                "",
                "type: histogram, unit: seconds, buckets: {bounds: [1, 2]}",
                "client: {max: 5, optional: true}, reason: {values: [x, y]}"),
        DETAIL(
                "detail labels none versus port (per_port)",
                "type: histogram, unit: seconds, buckets: {bounds: [1, 2]}, detail: {port: {ask: per_port, max: 4}}",
                "client: {max: 5}, reason: {values: [x, y]}");

        private final String difference;
        private final String family;

        Version(String difference, String family, String labels) {
            this.difference = difference;
            this.family = "{name: shop_a, " + family + ", labels: {" + labels + "}}";
        }
    }

    /** Returns the classes of an interface that records the family of a version. */
    private Path compile(String name, Version version, String... options) throws IOException {
        Path catalog = Files.writeString(
                folder.resolve(name + ".yaml"),
                "catalog: shop\nallow: {help-missing: so, base-unit: so, unit-suffix: so, counter-suffix: so}\nversion: "
                        + version + "\nfamilies: [" + version.family + "]\n");
        List<String> all = new ArrayList<>(List.of("-Ametricwright.catalogs=" + catalog));
        all.addAll(List.of(options));
        Compilation compilation = compiler(all.toArray(String[]::new)).compile(source("""
                @Catalog("shop")
                public interface %s {
                  @MetricFamily("shop_a") void took(String client, Reason reason, double amount);
                  enum Reason { X }
                }
                """.formatted(name)));
        assertThat(compilation.errors()).isEmpty();
        return Compilations.classes(compilation);
    }

    private static List<Finding> lint(Path... classes) {
        RecorderReading reading = RecorderFiles.read(List.of(classes));
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.recorders()).hasSize(classes.length);
        return RecorderRules.check(reading.recorders(), List.of(), Severities.DEFAULT);
    }

    /** Whether a registry with the first recorder refuses the second. */
    private static boolean refuses(Path one, Path two) throws IOException, ReflectiveOperationException {
        URL[] urls = {one.toUri().toURL(), two.toUri().toURL()};
        MetricsRegistry registry = MetricsRegistry.create();
        try (URLClassLoader loader = new URLClassLoader(urls, RecordersApartTest.class.getClassLoader())) {
            loader.loadClass("acme.OneRecorder")
                    .getConstructor(MetricsRegistry.class)
                    .newInstance(registry);
            try {
                loader.loadClass("acme.TwoRecorder")
                        .getConstructor(MetricsRegistry.class)
                        .newInstance(registry);
                return false;
            } catch (InvocationTargetException e) {
                assertThat(e)
                        .cause()
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContainingAll("acme.One", "acme.Two");
                return true;
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void lintFindsWhatARegistryRefuses(Version version) throws IOException, ReflectiveOperationException {
        Path one = compile("One", Version.SAME);
        Path two = compile("Two", version);
        List<Finding> findings = lint(one, two);
        if (version.difference.isEmpty()) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings)
                    .singleElement()
                    .extracting(Finding::diagnostic)
                    .isEqualTo("[metricwright:definition-conflict] shop_a is defined differently by acme.One in " + one
                            + " (catalog shop SAME) and by acme.Two in " + two + " (catalog shop " + version
                            + "), but a registry accepts one definition: " + version.difference
                            + "; compile both against the same version");
        }
        assertThat(refuses(one, two)).isEqualTo(!version.difference.isEmpty());
    }
}
