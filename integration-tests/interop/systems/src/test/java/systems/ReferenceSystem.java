package systems;

import conformance.PrometheusServer;
import dev.metricwright.Family;
import dev.metricwright.MetricType;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import dev.metricwright.SeriesLabels;
import dev.metricwright.SeriesVisitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A running system that has recorded traffic.
 *
 * @param name the name of its catalog
 * @param processes its processes; two if it consists of peers
 */
record ReferenceSystem(String name, List<OfSystem> processes) {

    /**
     * A process of a system.
     *
     * @param registry its registry
     * @param metrics the address of its metrics
     * @param server the server, to be closed at the end
     */
    record OfSystem(MetricsRegistry registry, URI metrics, AutoCloseable server) {}

    static ReferenceSystem of(String name, OfSystem... processes) {
        return new ReferenceSystem(name, List.of(processes));
    }

    /** Returns the job with which Prometheus scrapes it. */
    PrometheusServer.Job job() {
        return new PrometheusServer.Job(
                name, processes.stream().map(OfSystem::metrics).toList());
    }

    /** Returns the families that the reference document describes. */
    SortedSet<String> documented() {
        try (InputStream list = ReferenceSystem.class.getResourceAsStream("/documented/" + name + ".txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the families that have a series in one of its registries. */
    SortedSet<String> recorded() {
        return families()
                .filter(ReferenceSystem::hasSeries)
                .map(Family::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the names of the samples of its families, independent of the format. */
    SortedSet<String> sampleNames() {
        return families()
                .flatMap(family -> family.type() == MetricType.HISTOGRAM
                        ? Stream.of("_bucket", "_sum", "_count").map(family.name()::concat)
                        : Stream.of(family.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Family> families() {
        return processes.stream()
                .flatMap(process -> process.registry().families().stream())
                .filter(family -> !family.name().startsWith("metricwright_"));
    }

    private static boolean hasSeries(Family family) {
        AtomicBoolean found = new AtomicBoolean();
        family.visit(new SeriesVisitor() {
            @Override
            public void counter(SeriesLabels labels, Quantity total) {
                found.set(true);
            }

            @Override
            public void gauge(SeriesLabels labels, double value) {
                found.set(true);
            }

            @Override
            public void histogram(SeriesLabels labels, long[] counts, Quantity sum) {
                found.set(true);
            }
        });
        return found.get();
    }

    void close() throws Exception {
        for (OfSystem process : processes) {
            process.server().close();
        }
    }
}
