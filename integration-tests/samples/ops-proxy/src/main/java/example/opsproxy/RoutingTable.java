package example.opsproxy;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The registered names. A name stays registered if its connection ends, because its peer may come back; it is removed
 * only when the peer unregisters it.
 */
final class RoutingTable {

    private final Map<String, Route> routes = new ConcurrentHashMap<>();
    private final PendingData pendingData;
    private final LongSupplier nanoTime;
    private final ListenerMetrics metrics;

    RoutingTable(PendingData pendingData, LongSupplier nanoTime, ListenerMetrics metrics) {
        this.pendingData = pendingData;
        this.nanoTime = nanoTime;
        this.metrics = metrics;
        metrics.registry().registeredNames(routes::size);
        metrics.registry().connectedNames(this::connected);
    }

    private long connected() {
        return routes.values().stream().filter(Route::isConnected).count();
    }

    Optional<Route> find(String name) {
        return Optional.ofNullable(routes.get(name));
    }

    synchronized void register(String name, Connection control) {
        metrics.registry().registered(name);
        routes.computeIfAbsent(name, absent -> new Route(absent, control, pendingData, nanoTime, metrics))
                .leadThrough(control);
    }

    synchronized void unregister(String name, Connection control) {
        Route route = routes.get(name);
        if (route != null && route.isThrough(control)) {
            routes.remove(name);
            route.unregister();
            metrics.registry().disconnected(name);
        }
    }

    synchronized void disconnected(Connection control) {
        routes.values().stream().filter(route -> route.isThrough(control)).forEach(route -> metrics.registry()
                .disconnected(route.name()));
    }
}
