package dev.metricwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.exposition.ExpositionFormat;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An application whose class path contains only the runtime's jar: only a bridge may need the library that it bridges
 * to. It runs in its own virtual machine, because these tests have more on their class path.
 */
class RuntimeAloneTest {

    private static final String CATALOG = """
            catalog: shop
            families:
              - name: shop_payments_total
                type: counter
                help: Payments, by how they ended.
                labels: {outcome: {values: [paid, refused]}}
              - name: shop_payment_duration_seconds
                type: histogram
                unit: seconds
                help: How long payments take.
            """;

    private static final String SOURCE = """
            package shop;

            import dev.metricwright.Catalog;
            import dev.metricwright.Labels;
            import dev.metricwright.MetricFamily;
            import dev.metricwright.MetricsRegistry;
            import dev.metricwright.exposition.ExpositionFormat;
            import dev.metricwright.exposition.MetricsEndpoint;
            import java.io.ByteArrayOutputStream;
            import java.io.IOException;
            import java.io.InputStream;
            import java.net.ConnectException;
            import java.net.URI;
            import java.net.URLConnection;
            import java.time.Duration;

            final class Shop {

                @Catalog("shop")
                interface Metrics {

                    @MetricFamily("shop_payments_total")
                    @Labels("outcome=paid")
                    void paid();

                    @MetricFamily(value = "shop_payment_duration_seconds", buckets = {0.5})
                    void took(Duration time);
                }

                public static void main(String[] arguments) throws IOException {
                    MetricsRegistry registry = MetricsRegistry.create();
                    Metrics metrics = new Shop_MetricsRecorder(registry);
                    metrics.paid();
                    metrics.took(Duration.ofMillis(250));

                    for (ExpositionFormat format : ExpositionFormat.values()) {
                        ByteArrayOutputStream written = new ByteArrayOutputStream();
                        format.write(registry, written);
                        System.out.println(format + (written.size() > 0 ? " is written" : " is empty"));
                    }
                    MetricsEndpoint endpoint = MetricsEndpoint.on(registry).port(0).start();
                    scrape(endpoint.uri(), "text/plain");
                    scrape(endpoint.uri(), "application/openmetrics-text");
                    endpoint.close();
                    try {
                        scrape(endpoint.uri(), "text/plain");
                    } catch (ConnectException e) {
                        System.out.println("closed");
                    }
                }

                private static void scrape(URI address, String accepted) throws IOException {
                    URLConnection connection = address.toURL().openConnection();
                    connection.setRequestProperty("Accept", accepted);
                    connection.setRequestProperty("Connection", "close");
                    try (InputStream in = connection.getInputStream()) {
                        in.transferTo(System.out);
                    }
                }
            }
            """;

    private static final String SCRAPED = """
            # HELP metricwright_rejected_total Recordings that were ignored, such as a negative increment or an observation that is not a number.
            # TYPE metricwright_rejected_total counter
            metricwright_rejected_total{family="shop_payments_total"} 0
            metricwright_rejected_total{family="shop_payment_duration_seconds"} 0
            # HELP shop_payment_duration_seconds How long payments take.
            # TYPE shop_payment_duration_seconds histogram
            shop_payment_duration_seconds_bucket{le="0.5"} 1
            shop_payment_duration_seconds_bucket{le="+Inf"} 1
            shop_payment_duration_seconds_sum 0.25
            shop_payment_duration_seconds_count 1
            # HELP shop_payments_total Payments, by how they ended.
            # TYPE shop_payments_total counter
            shop_payments_total{outcome="paid"} 1
            # TYPE metricwright_rejected counter
            # HELP metricwright_rejected Recordings that were ignored, such as a negative increment or an observation that is not a number.
            metricwright_rejected_total{family="shop_payments_total"} 0
            metricwright_rejected_total{family="shop_payment_duration_seconds"} 0
            # TYPE shop_payment_duration_seconds histogram
            # UNIT shop_payment_duration_seconds seconds
            # HELP shop_payment_duration_seconds How long payments take.
            shop_payment_duration_seconds_bucket{le="0.5"} 1
            shop_payment_duration_seconds_bucket{le="+Inf"} 1
            shop_payment_duration_seconds_sum 0.25
            shop_payment_duration_seconds_count 1
            # TYPE shop_payments counter
            # HELP shop_payments Payments, by how they ended.
            shop_payments_total{outcome="paid"} 1
            # EOF
            """;

    /** The two lines of a log message. */
    private static final String LOGGED = "(?m)^.* log\nINFO: .*\n";

    @TempDir
    private Path folder;

    @Test
    void theEndpointAndTheFormatsNeedNoOtherJar() throws IOException, InterruptedException {
        Path catalog = Files.writeString(folder.resolve("shop.yaml"), CATALOG);
        Path source = Files.writeString(folder.resolve("Shop.java"), SOURCE);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        assertThat(Jdk.compile(
                        source, classes, "-Ametricwright.catalogs=" + catalog, "-Xlint:all,-processing", "-Werror"))
                .isEmpty();

        Jdk.Result result =
                Jdk.run(List.of("-classpath", House.jar("runtime") + File.pathSeparator + classes, "shop.Shop"));

        String formats = Arrays.stream(ExpositionFormat.values())
                .map(format -> format + " is written\n")
                .collect(Collectors.joining());
        assertThat(result.exit()).isZero();
        assertThat(result.text())
                .containsOnlyOnce("INFO: metrics endpoint listens on 127.0.0.1:")
                .satisfies(text -> assertThat(text.replaceFirst(LOGGED, "")).isEqualTo(formats + SCRAPED + "closed\n"));
    }
}
