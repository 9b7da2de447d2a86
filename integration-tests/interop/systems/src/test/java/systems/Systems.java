package systems;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.HttpExchange;
import example.bff.BffServer;
import example.hexon.HexonGateway;
import example.opsproxy.OpsProxyPeer;
import example.pipelock.PipelockServer;
import example.portunus.PortunusServer;
import java.util.List;
import java.util.Map;
import systems.ReferenceSystem.OfSystem;

/** The five systems. */
final class Systems {

    /** The number of alerts with an expression, and of queries, in the catalog of each system. */
    static final Map<String, Integer> ALERTS_AND_QUERIES =
            Map.of("portunus", 4, "ops-proxy", 0, "bff", 3, "pipelock", 0, "hexon", 122);

    private static final Authenticator NOBODY = new Authenticator() {
        @Override
        public Result authenticate(HttpExchange exchange) {
            return new Failure(403);
        }
    };

    private Systems() {}

    /** Starts all systems and sends traffic to them. */
    static List<ReferenceSystem> start() throws Exception {
        return List.of(portunus(), opsProxy(), bff(), pipelock(), hexon());
    }

    private static ReferenceSystem portunus() throws Exception {
        PortunusServer server = new PortunusServer(0, NOBODY);
        example.portunus.SampleLoad.drive(server);
        return ReferenceSystem.of(
                "portunus", new OfSystem(server.registry(), server.endpoint().uri(), server));
    }

    private static ReferenceSystem opsProxy() throws Exception {
        OpsProxyPeer peer = new OpsProxyPeer(0, "node-1", "pod-1");
        OpsProxyPeer other = new OpsProxyPeer(0, "node-2", "pod-2");
        example.opsproxy.SampleLoad.drive(peer, other);
        return ReferenceSystem.of(
                "ops-proxy",
                new OfSystem(peer.registry(), peer.uri(), peer),
                new OfSystem(other.registry(), other.uri(), other));
    }

    private static ReferenceSystem bff() throws Exception {
        BffServer server = new BffServer(0);
        example.bff.SampleLoad.drive(server);
        return ReferenceSystem.of("bff", new OfSystem(server.registry(), server.uri(), server));
    }

    private static ReferenceSystem pipelock() throws Exception {
        PipelockServer server = new PipelockServer(0);
        example.pipelock.SampleLoad.drive(server);
        return ReferenceSystem.of("pipelock", new OfSystem(server.registry(), server.metricsUri(), server));
    }

    private static ReferenceSystem hexon() throws Exception {
        HexonGateway gateway = new HexonGateway(0);
        example.hexon.SampleLoad.drive(gateway);
        return ReferenceSystem.of("hexon", new OfSystem(gateway.registry(), gateway.uri(), gateway));
    }
}
