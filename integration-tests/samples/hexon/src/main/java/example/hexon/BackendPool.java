package example.hexon;

import static example.hexon.metrics.LoadbalancerSelectFailuresReason.NO_HEALTHY_BACKENDS;

import example.hexon.metrics.LoadBalancerMetrics;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Backends that serve one application in turns. */
public final class BackendPool {

    private static final String STRATEGY = "round_robin";

    private final String name;
    private final LoadBalancerMetrics metrics;
    private final List<Backend> backends = new CopyOnWriteArrayList<>();
    private final AtomicInteger turns = new AtomicInteger();

    BackendPool(String name, LoadBalancerMetrics metrics) {
        this.name = name;
        this.metrics = metrics;
        metrics.poolCreated(STRATEGY);
    }

    String name() {
        return name;
    }

    /**
     * Adds a backend.
     *
     * @param id its name in the pool
     * @return the backend
     */
    public Backend add(String id) {
        Backend backend = new Backend(name, id, metrics);
        backends.add(backend);
        return backend;
    }

    /**
     * Adds the backend of a host name.
     *
     * @param hostname the name
     * @param resolver the resolver
     * @return the backend; empty if the name cannot be resolved
     */
    public Optional<Backend> discover(String hostname, Resolver resolver) {
        Optional<String> address = resolver.resolve(hostname);
        if (address.isPresent()) {
            metrics.dnsDiscoveryUpdated(name, hostname);
        } else {
            metrics.dnsDiscoveryFailed(name, hostname);
        }
        return address.map(this::add);
    }

    Optional<Backend> select() {
        List<Backend> available = backends.stream().filter(Backend::isAvailable).toList();
        if (available.isEmpty()) {
            metrics.selectFailed(name, NO_HEALTHY_BACKENDS);
            return Optional.empty();
        }
        metrics.selected(name, STRATEGY);
        return Optional.of(available.get(Math.floorMod(turns.getAndIncrement(), available.size())));
    }
}
