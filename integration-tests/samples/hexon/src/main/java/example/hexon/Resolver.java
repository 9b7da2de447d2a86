package example.hexon;

import static example.hexon.metrics.DnsTransportUsedType.UDP;

import example.hexon.metrics.DnsResolutionMetrics;
import example.hexon.metrics.DnsResolveResult;
import example.hexon.metrics.DnsResolverQueriesResult;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Resolves names with one server, and caches the answers. */
public final class Resolver {

    private static final String DNSSEC = "insecure"; // DNSSEC is not validated here.

    /**
     * The answer of a server.
     *
     * @param address the address; empty if the name does not exist
     * @param took the response time
     */
    public record Answer(Optional<String> address, Duration took) {}

    /** A server that answers queries. */
    public interface Server {

        /**
         * Sends a query.
         *
         * @param name the name to resolve
         * @return the answer
         * @throws IOException if the server does not answer
         */
        Answer ask(String name) throws IOException;
    }

    private final String serverName;
    private final Server server;
    private final DnsResolutionMetrics metrics;
    private final Map<String, Optional<String>> cache = new ConcurrentHashMap<>();
    private int failuresInARow;

    Resolver(String serverName, Server server, DnsResolutionMetrics metrics) {
        this.serverName = serverName;
        this.server = server;
        this.metrics = metrics;
    }

    /**
     * Resolves a name.
     *
     * @param name the name
     * @return its address; empty if the name does not exist or the server does not answer
     */
    public synchronized Optional<String> resolve(String name) {
        Optional<String> known = cache.get(name);
        if (known != null) {
            metrics.cacheHit();
            metrics.resolved(result(known), true, DNSSEC);
            return known;
        }
        metrics.cacheMissed();
        metrics.lookupPerformed();
        metrics.transportUsed(UDP, serverName);
        try {
            return answered(name, server.ask(name));
        } catch (IOException e) {
            failed();
            return Optional.empty();
        }
    }

    private Optional<String> answered(String name, Answer answer) {
        Optional<String> address = answer.address();
        cache.put(name, address);
        metrics.resolverQueried(
                serverName, address.isPresent() ? DnsResolverQueriesResult.SUCCESS : DnsResolverQueriesResult.NXDOMAIN);
        metrics.resolverTook(serverName, answer.took());
        metrics.resolved(result(address), false, DNSSEC);
        if (address.isEmpty()) {
            metrics.nxdomainRecorded();
        }
        failuresInARow = 0;
        tellHealth();
        return address;
    }

    private void failed() {
        metrics.resolverQueried(serverName, DnsResolverQueriesResult.FAILURE);
        metrics.resolverFailed(serverName);
        metrics.resolveFailed(DNSSEC);
        failuresInARow++;
        tellHealth();
    }

    private void tellHealth() {
        metrics.resolverConsecutiveFailures(serverName, failuresInARow);
        metrics.resolverHealthy(serverName, failuresInARow == 0);
    }

    private static DnsResolveResult result(Optional<String> address) {
        return address.isPresent() ? DnsResolveResult.SUCCESS : DnsResolveResult.NXDOMAIN;
    }
}
