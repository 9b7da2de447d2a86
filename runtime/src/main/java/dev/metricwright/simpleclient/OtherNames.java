package dev.metricwright.simpleclient;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Predicate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that the other collectors of a registry use. It asks for families by name and takes none: simpleclient then
 * names all families that it has. Bridges recognize the question, and introduce themselves instead.
 */
final class OtherNames implements Predicate<String> {

    private final Set<String> names = new HashSet<>();
    private final List<RegistryCollector> bridges = new ArrayList<>();

    private OtherNames() {}

    static OtherNames in(CollectorRegistry collectors) {
        OtherNames others = new OtherNames();
        try {
            collectors.filteredMetricFamilySamples(others);
        } catch (Throwable failed) {
            // simpleclient reports it to whoever scrapes; the names that were given before are known
        }
        return others;
    }

    @Override
    public boolean test(String name) {
        names.add(name);
        return false;
    }

    void found(RegistryCollector bridge) {
        bridges.add(bridge);
    }

    Set<String> names() {
        return names;
    }

    /** The bridges in the registry, in no particular order. */
    List<RegistryCollector> bridges() {
        return bridges;
    }
}
