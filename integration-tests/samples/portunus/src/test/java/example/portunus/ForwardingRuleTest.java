package example.portunus;

import static dev.metricwright.testing.MetricsAssertions.assertThat;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.testing.CounterAssert;
import example.portunus.RateLimitMetrics.Direction;
import example.portunus.RateLimitMetrics.RejectReason;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The recordings of a rule, tested as an application would: with a registry for each test. */
class ForwardingRuleTest {

    private final MetricsRegistry registry = MetricsRegistry.create();
    private final ForwardingRule web =
            new ForwardingRule("edge-1", "web", "acme", List.of("a:80", "b:80"), PortunusMetrics.in(registry));

    private CounterAssert ofWeb(String family) {
        return assertThat(registry).counter(family).with("rule", "web");
    }

    @Test
    void aConnectionCountsItsBytesAndIsOverAfterwards() {
        ofWeb("portunus_rule_bytes_in_total").increasedBy(100, () -> web.forward(443, 100, 2_000));

        ofWeb("portunus_rule_bytes_out_total").hasTotal(2_000);
        assertThat(registry)
                .gauge("portunus_rule_active_connections")
                .with("rule", "web")
                .changedBy(0, () -> web.forward(443, 1, 1))
                .hasValue(0);
    }

    @Test
    void portsAreDetailsThatCanBeAskedFor() {
        web.forward(443, 100, 0);
        web.forward(80, 1, 0);

        ofWeb("portunus_rule_bytes_in_total").hasTotal(101);
        ofWeb("portunus_rule_bytes_in_total").with("port", "443").hasTotal(100);
    }

    @Test
    void eachUnresolvedTargetIsReplacedOnce() {
        Set<String> both = Set.of("portunus_rule_dns_failures_total", "portunus_rule_target_failovers_total");

        assertThat(registry)
                .onlyChanged(both, web::targetUnresolved)
                .onlyChanged(both, web::targetUnresolved)
                .onlyChanged("portunus_rule_dns_failures_total", web::targetUnresolved)
                .unchangedBy(() -> web.targetUp("c:80"));
    }

    @Test
    void aRejectionCountsForTheRuleAndForItsOwner() {
        CounterAssert rejections =
                assertThat(registry).counter("portunus_rate_limit_reject_total").with("reason", "conn_rate");

        rejections.with("rule", "web").increasedBy(1, () -> web.reject(RejectReason.CONN_RATE));
        rejections.with("rule", "").increasedBy(1, () -> web.reject(RejectReason.CONN_RATE));
    }

    @Test
    void whatIsHeldBackIsATime() {
        Duration held = Duration.ofMillis(1_500);

        ofWeb("portunus_rate_limit_throttle_seconds_total")
                .with("direction", "in")
                .increasedBy(held, () -> web.throttle(Direction.IN, held));
    }

    @Test
    void theRowsOfARemovedRuleGo() {
        web.dropFlow(53);
        ofWeb("portunus_rule_flows_dropped_overflow_total").hasTotal(1);

        web.remove();

        ofWeb("portunus_rule_flows_dropped_overflow_total").isAbsent();
    }
}
