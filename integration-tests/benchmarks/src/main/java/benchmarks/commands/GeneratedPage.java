package benchmarks.commands;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A generated page of a large process, and the catalog that describes it: counters and gauges of 5,000 series each, and
 * histograms of 700 label combinations with 14 series each.
 */
final class GeneratedPage {

    private static final int SERIES_OF_A_FAMILY = 5000;
    private static final int POINTS_OF_A_HISTOGRAM = 700;
    private static final List<String> BOUNDS =
            List.of("0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1.0", "2.5", "5.0", "10.0", "+Inf");

    private GeneratedPage() {}

    /** Writes a page in Prometheus text with at least so many series. */
    static Path write(int series, Path folder) throws IOException {
        Path page = folder.resolve("page" + series + ".txt");
        try (Writer out = Files.newBufferedWriter(page)) {
            int written = 0;
            for (int family = 1; written < series; family++) {
                written += isHistogram(family) ? histogram(family, out) : plain(family, out);
            }
        }
        return page;
    }

    private static boolean isHistogram(int family) {
        return family % 3 == 0;
    }

    private static String name(int family) {
        return "large_f" + family + (isHistogram(family) ? "_duration_seconds" : "_requests_total");
    }

    private static int plain(int family, Writer out) throws IOException {
        String name = name(family);
        out.write("# HELP " + name + " Requests.\n# TYPE " + name + " counter\n");
        for (int i = 0; i < SERIES_OF_A_FAMILY; i++) {
            out.write(name + "{region=\"eu-" + i % 10 + "\",route=\"/api/v1/customers/" + i
                    + "/orders\",method=\"GET\",client=\"customer-" + family + "-" + i + "-of-the-shop\"} " + 3 * i
                    + "\n");
        }
        return SERIES_OF_A_FAMILY;
    }

    private static int histogram(int family, Writer out) throws IOException {
        String name = name(family);
        out.write("# HELP " + name + " Duration.\n# TYPE " + name + " histogram\n");
        for (int i = 0; i < POINTS_OF_A_HISTOGRAM; i++) {
            String labels = "region=\"eu-" + i % 10 + "\",route=\"/api/v1/customers/" + i + "/orders\",method=\"GET\"";
            for (int bound = 0; bound < BOUNDS.size(); bound++) {
                out.write(name + "_bucket{" + labels + ",le=\"" + BOUNDS.get(bound) + "\"} " + i * (bound + 1) + "\n");
            }
            out.write(name + "_sum{" + labels + "} " + 0.5 * i + "\n");
            out.write(name + "_count{" + labels + "} " + i * BOUNDS.size() + "\n");
        }
        return POINTS_OF_A_HISTOGRAM * (BOUNDS.size() + 2);
    }

    /** Writes the catalog of such a page. */
    static Path catalog(int series, Path folder) throws IOException {
        StringBuilder catalog = new StringBuilder("""
                catalog: page
                max_series: 10000000
                labels:
                  region: {max: 10}
                  route: {max: 6000}
                  method: {values: [GET, POST]}
                families:
                """);
        int described = 0;
        for (int family = 1; described < series; family++) {
            boolean isHistogram = isHistogram(family);
            described += isHistogram ? POINTS_OF_A_HISTOGRAM * (BOUNDS.size() + 2) : SERIES_OF_A_FAMILY;
            catalog.append("  - name: ").append(name(family)).append('\n');
            catalog.append("    max_series: 20000\n");
            catalog.append(isHistogram ? """
                                type: histogram
                                unit: seconds
                                help: Duration.
                                buckets: {preset: prometheus-default}
                                labels: {region: {}, route: {}, method: {}}
                            """ : """
                                type: counter
                                help: Requests.
                                labels: {region: {}, route: {}, method: {}, client: {max: 6000}}
                            """);
        }
        return Files.writeString(folder.resolve("page" + series + ".yaml"), catalog);
    }
}
