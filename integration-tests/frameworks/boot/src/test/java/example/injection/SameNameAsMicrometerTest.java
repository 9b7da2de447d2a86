package example.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.prometheus.PrometheusBridge;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import io.micrometer.core.instrument.Clock;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A family of Micrometer in the same registry of the client, under a name that a recorder also uses. Micrometer's family
 * is exposed, and ours is left out, because the client may fail the whole scrape.
 */
class SameNameAsMicrometerTest {

    private static final String OPENMETRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    private static final String TEXT = "text/plain";

    private final Logger logger = Logger.getLogger(PrometheusBridge.class.getName());
    private final List<String> log = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            log.add(new SimpleFormatter().formatMessage(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final MetricsRegistry registry = MetricsRegistry.create();
    private final PrometheusRegistry client = new PrometheusRegistry();
    private final PrometheusMeterRegistry micrometer =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, client, Clock.SYSTEM);
    private final PrometheusBridge bridge = PrometheusBridge.register(registry, client);

    @BeforeEach
    void record() {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        count("shop_bytes_total", 5);
        count("shop_orders_total", 2);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
        micrometer.close();
        registry.close();
    }

    private void count(String name, long amount) {
        CounterTable.of(registry, FamilyDefinition.counter(name).build()).open().inc(amount);
    }

    /** Scrapes twice, and returns the samples of the family without comments. */
    private List<String> samples(String type) {
        micrometer.scrape(type);
        return micrometer
                .scrape(type)
                .lines()
                .filter(line -> line.startsWith("shop_"))
                .filter(line -> !line.contains("_created"))
                .toList();
    }

    private void assertOursIsLeftOut() {
        assertThat(bridge.leftOut()).containsExactly("shop_bytes_total");
        assertThat(log)
                .containsExactly(
                        "metric families are left out of the Prometheus client, because other collectors use their names:"
                                + " shop_bytes_total; rename one family of each pair");
    }

    @ParameterizedTest
    @ValueSource(strings = {TEXT, OPENMETRICS})
    void otherNamesAreExposedBeside(String type) {
        micrometer.counter("shop.others").increment();

        assertThat(samples(type))
                .containsExactlyInAnyOrder("shop_bytes_total 5.0", "shop_orders_total 2.0", "shop_others_total 1.0");
        assertThat(bridge.leftOut()).isEmpty();
        assertThat(log).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {TEXT, OPENMETRICS})
    void aCounterWithTheSameNameIsExposed(String type) {
        micrometer.counter("shop.bytes").increment();

        assertThat(samples(type)).containsExactlyInAnyOrder("shop_bytes_total 1.0", "shop_orders_total 2.0");
        assertOursIsLeftOut();
    }

    @ParameterizedTest
    @ValueSource(strings = {TEXT, OPENMETRICS})
    void aCounterWithTheSameNameAndTagsIsExposed(String type) {
        micrometer.counter("shop.bytes", "shelf", "a").increment();

        assertThat(samples(type))
                .containsExactlyInAnyOrder("shop_bytes_total{shelf=\"a\"} 1.0", "shop_orders_total 2.0");
        assertOursIsLeftOut();
    }

    @ParameterizedTest
    @ValueSource(strings = {TEXT, OPENMETRICS})
    void aGaugeWithTheNameOfTheCounterInOpenMetricsIsExposed(String type) {
        micrometer.gauge("shop.bytes", 3);

        assertThat(samples(type)).containsExactlyInAnyOrder("shop_bytes 3.0", "shop_orders_total 2.0");
        assertOursIsLeftOut();
    }
}
