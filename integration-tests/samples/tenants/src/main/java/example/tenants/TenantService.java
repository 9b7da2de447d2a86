package example.tenants;

import dev.metricwright.Counter;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.Timing;
import example.tenants.TenantMetrics.Outcome;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Answers the requests of its tenants, and records them. */
public final class TenantService implements AutoCloseable {

    private final MetricsRegistry registry = MetricsRegistry.create();
    private final TenantMetrics metrics = new TenantMetricsRecorder(registry);
    private final Map<String, Tenant> tenants = new ConcurrentHashMap<>();
    private final AtomicLong cacheHits = new AtomicLong();

    /** Deploys the service. */
    public TenantService() {
        metrics.cacheHits(cacheHits::get);
    }

    /** The state of a tenant. */
    private record Tenant(Counter served, Counter refused) {}

    /**
     * Returns the registry of the service.
     *
     * @return its registry
     */
    public MetricsRegistry registry() {
        return registry;
    }

    /**
     * Admits a tenant.
     *
     * @param name its name
     */
    public void admit(String name) {
        metrics.tenantCame(name);
        tenants.put(name, new Tenant(metrics.requests(name, Outcome.SERVED), metrics.requests(name, Outcome.REFUSED)));
    }

    /**
     * Removes a tenant.
     *
     * @param name its name
     */
    public void dismiss(String name) {
        tenants.remove(name);
        metrics.tenantWent(name);
    }

    /**
     * Answers a request of a tenant. A request of an unknown tenant is refused.
     *
     * @param name the name of the tenant
     * @return whether it was served
     */
    public boolean request(String name) {
        Timing time = Timing.start();
        Tenant tenant = tenants.get(name);
        if (tenant == null) {
            return false;
        }
        cacheHits.incrementAndGet();
        tenant.served().inc();
        metrics.seen(name, Instant.now());
        metrics.requestTook(name, time);
        return true;
    }

    /**
     * Returns a counter of a tenant, which the caller may keep longer than the tenant exists.
     *
     * @param name the name of the tenant
     * @return its refused requests
     */
    public Counter refusals(String name) {
        return metrics.requests(name, Outcome.REFUSED);
    }

    /** Stops the service. */
    @Override
    public void close() {
        registry.close();
    }
}
