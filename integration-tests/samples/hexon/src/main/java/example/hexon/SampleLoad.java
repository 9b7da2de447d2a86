package example.hexon;

import static example.hexon.metrics.LoadbalancerOutlierEjectionsReason.CONSECUTIVE_5XX;

import conformance.EveryMethod;
import example.hexon.metrics.LoadBalancerMetrics;
import example.hexon.metrics.OidcRelyingPartyMetrics;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Fixed traffic through the gateway, followed by a call of every method of every recorder, for the metrics that the
 * traffic does not record.
 */
public final class SampleLoad {

    private SampleLoad() {}

    /**
     * Sends the traffic to a gateway.
     *
     * @param gateway the gateway
     */
    public static void drive(HexonGateway gateway) {
        traffic(gateway);
        EveryMethod.of(gateway.metrics())
                .except(LoadBalancerMetrics.class, "circuitStateChanged", "circuitStateChangedWithProtocol")
                .except(OidcRelyingPartyMetrics.class, "userinfoFailed")
                .call();
        restricted(gateway.metrics());
    }

    /** Records the families of which the catalog restricts values that the types of parameters do not. */
    private static void restricted(HexonMetrics metrics) {
        for (String one : List.of("one", "two")) {
            metrics.proxy().balancer().circuitStateChanged(one, one, "closed", "open");
            metrics.proxy().balancer().circuitStateChangedWithProtocol(one, one, "open", "closed", one);
            metrics.identity().relyingParty().userinfoFailed(one, "http_503");
        }
    }

    /** One application with two backends, a well-behaved browser and another one. */
    static void traffic(HexonGateway gateway) {
        BackendPool shop = gateway.route("shop.example", "shop");
        Backend first = shop.add("first");
        Backend second = shop.discover("second.internal", resolver(gateway)).orElseThrow();

        String session = gateway.sessions().begin("browser");
        gateway.handle(request("calm", session));
        gateway.handle(request("calm", session));
        gateway.handle(request("calm", "forged"));

        second.eject(CONSECUTIVE_5XX);
        first.checked(false);
        gateway.handle(request("other", session));
        first.resetCircuit();
        first.checked(true);
        second.readmit();

        for (int i = 0; i < 2 * HexonGateway.REQUESTS_IN_A_WINDOW; i++) {
            gateway.handle(request("greedy", session));
        }
        gateway.limiter().unban("greedy");

        gateway.sessions().regenerate(session);
        gateway.sessions().begin("browser");
        gateway.sessions().revoke(gateway.sessions().begin("vpn"));
        gateway.sessions().revokeAll("browser");
    }

    private static Request request(String client, String session) {
        return new Request(client, session, "shop.example", 400, 9_000, Duration.ofMillis(20));
    }

    /** A server that knows one name, denies another, and once does not answer. */
    private static Resolver resolver(HexonGateway gateway) {
        Resolver resolver = gateway.resolver("9.9.9.9", name -> {
            if (name.equals("slow.internal")) {
                throw new IOException("timed out");
            }
            return new Resolver.Answer(
                    Optional.of("10.0.0.2").filter(address -> name.equals("second.internal")), Duration.ofMillis(5));
        });
        resolver.resolve("slow.internal");
        resolver.resolve("nowhere.internal");
        resolver.resolve("nowhere.internal");
        return resolver;
    }
}
