package example.portunus;

import example.portunus.RateLimitMetrics.Direction;
import example.portunus.RateLimitMetrics.RejectReason;
import example.portunus.ServerMetrics.AuthFailure;
import example.portunus.ServerMetrics.RbacError;
import example.portunus.SniMetrics.SniMatch;
import java.time.Duration;

/** Fixed traffic that records every family and every closed value. */
public final class SampleLoad {

    private SampleLoad() {}

    /**
     * Sends traffic through two rules of one owner. The first rule has two targets; the second is removed at the end.
     *
     * @param server the server
     */
    public static void drive(PortunusServer server) {
        serve(server.metrics().server());
        server.audit();
        server.addSniRoute();
        ForwardingRule web = server.addRule("edge-1", "web", "acme", "10.0.0.1:8080", "10.0.0.2:8080");
        ForwardingRule dns = server.addRule("edge-1", "dns", "acme", "10.0.0.3:53");
        use(web, 80, 443);
        use(dns, 53, 853);
        web.targetUp("10.0.0.1:8080");
        peek(server.metrics().sni());
        meter(server.metrics().quotas());
        dns.remove();
    }

    private static void serve(ServerMetrics server) {
        server.clientsConnected().inc();
        for (AuthFailure reason : AuthFailure.values()) {
            server.authFailed(reason);
        }
        server.operatorAllowed();
        for (RbacError reason : RbacError.values()) {
            server.operatorDenied(reason);
        }
        server.auditEntryDropped();
        server.storeBusy();
    }

    private static void use(ForwardingRule rule, int port, int securePort) {
        rule.forward(port, 1_500, 64_000);
        rule.targetUnresolved();
        rule.forward(port, 300, 4_000);
        rule.forward(securePort, 400, 5_000);
        rule.forwardDatagrams(port, 3, 2);
        rule.dropFlow(port);
        for (SniMatch match : SniMatch.values()) {
            rule.matched(match);
        }
        for (RejectReason reason : RejectReason.values()) {
            rule.reject(reason);
        }
        rule.throttle(Direction.IN, Duration.ofMillis(250));
        rule.throttle(Direction.OUT, Duration.ofMillis(1_750));
    }

    private static void peek(SniMetrics sni) {
        sni.missed("edge-1", 8443);
        sni.helloUnreadable("edge-1", 8443);
        sni.helloPeeked("edge-1", 8443, Duration.ofMillis(4));
        sni.helloPeeked("edge-1", 8443, Duration.ofMillis(80));
        sni.helloPeeked("edge-1", 8443, Duration.ofSeconds(5));
    }

    private static void meter(QuotaMetrics quotas) {
        quotas.bytesUsed("ann", "edge-1", 75_200);
        quotas.bytesLimit("ann", "edge-1", 75_000);
        quotas.exhausted("ann", "edge-1", true);
        quotas.exhaustedFirst("ann", "edge-1");
        quotas.periodReset("ann", "edge-1");
    }
}
