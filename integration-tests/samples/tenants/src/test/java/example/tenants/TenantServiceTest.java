package example.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.Counter;
import dev.metricwright.exposition.ExpositionFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The series of a long-running service. */
class TenantServiceTest {

    private static final int PLACES = 50;

    private TenantService service = new TenantService();

    @AfterEach
    void takeDown() {
        service.close();
    }

    private List<String> samples(String family) throws IOException {
        ByteArrayOutputStream scrape = new ByteArrayOutputStream();
        ExpositionFormat.PROMETHEUS_TEXT.write(service.registry(), scrape);
        return scrape.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(family))
                .toList();
    }

    @Test
    void aTenantIsAtZeroFromItsFirstDay() throws IOException {
        service.admit("acme");

        assertThat(samples("tenants_request"))
                .contains(
                        "tenants_requests_total{tenant=\"acme\",outcome=\"served\"} 0",
                        "tenants_requests_total{tenant=\"acme\",outcome=\"refused\"} 0",
                        "tenants_request_duration_seconds_count{tenant=\"acme\"} 0");
    }

    @Test
    void thousandsOfTenantsComeAndGoAndTheLastFindsItsPlace() throws IOException {
        service.admit("resident");
        for (int i = 0; i < 20_000; i++) {
            String tenant = "tenant-" + i;
            service.admit(tenant);
            assertThat(service.request(tenant)).isTrue();
            assertThat(service.request("resident")).isTrue();
            service.dismiss(tenant);
        }
        service.admit("last");
        service.request("last");

        assertThat(samples("tenants_requests_total"))
                .containsExactlyInAnyOrder(
                        "tenants_requests_total{tenant=\"resident\",outcome=\"served\"} 20000",
                        "tenants_requests_total{tenant=\"resident\",outcome=\"refused\"} 0",
                        "tenants_requests_total{tenant=\"last\",outcome=\"served\"} 1",
                        "tenants_requests_total{tenant=\"last\",outcome=\"refused\"} 0");
        assertThat(samples("tenants_last_seen_timestamp_seconds")).hasSize(2);
        assertThat(samples("tenants_cache_hits_total")).containsExactly("tenants_cache_hits_total 40001");
        assertThat(samples("metricwright_label_overflow_total{")).isNotEmpty().allMatch(line -> line.endsWith(" 0"));
    }

    @Test
    void moreTenantsThanThereAreStandTogetherAndEachCounts() throws IOException {
        IntStream.range(0, PLACES + 10).mapToObj(i -> "tenant-" + i).forEach(service::admit);
        for (int i = 0; i < PLACES + 10; i++) {
            service.request("tenant-" + i);
        }

        assertThat(samples("tenants_requests_total"))
                .contains("tenants_requests_total{tenant=\"other\",outcome=\"served\"} 10")
                .filteredOn(line -> line.contains("served") && line.endsWith(" 1"))
                .hasSize(PLACES);
    }

    @Test
    void aHandleThatIsKeptForAYearRecordsInTheSeriesThatIsThereThatDay() throws IOException {
        Counter kept = service.refusals("acme");
        for (int day = 1; day <= 365; day++) {
            kept.inc(day);
            assertThat(samples("tenants_requests_total{tenant=\"acme\",outcome=\"refused\"}"))
                    .containsExactly("tenants_requests_total{tenant=\"acme\",outcome=\"refused\"} " + day);
            service.dismiss("acme");
            service.admit("neighbour-" + day);
            service.dismiss("neighbour-" + (day - 1));
        }
        assertThat(samples("tenants_requests_total{tenant=\"acme\"")).isEmpty();
    }

    @Test
    void aHandleThatWasTakenWhileThereWasNoPlaceGetsItsOwnOnceThereIs() throws IOException {
        IntStream.range(0, PLACES).mapToObj(i -> "tenant-" + i).forEach(service::admit);
        Counter late = service.refusals("late");
        late.inc();
        service.dismiss("tenant-7");
        late.inc(2);

        assertThat(samples("tenants_requests_total"))
                .contains(
                        "tenants_requests_total{tenant=\"other\",outcome=\"refused\"} 1",
                        "tenants_requests_total{tenant=\"late\",outcome=\"refused\"} 2");
    }

    @Test
    void aServiceThatIsDeployedAnewStartsFromZeroAndNothingKeepsTheOldOne() throws Exception {
        service.admit("acme");
        service.request("acme");
        Counter old = service.refusals("acme");
        WeakReference<Object> gone = new WeakReference<>(service);

        service.close();
        service = new TenantService();
        service.admit("acme");
        old.inc();

        assertThat(samples("tenants_requests_total{"))
                .containsExactlyInAnyOrder(
                        "tenants_requests_total{tenant=\"acme\",outcome=\"served\"} 0",
                        "tenants_requests_total{tenant=\"acme\",outcome=\"refused\"} 0");
        for (int i = 0; i < 100 && gone.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(gone.get()).isNull();
    }
}
