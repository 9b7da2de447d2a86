package dev.metricwright.prometheus;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The names that the other collectors of a registry use. It asks for families by name and takes none: the client then
 * names all collectors that it has. Bridges recognize the question, and introduce themselves instead.
 */
final class OtherNames implements Predicate<String> {

    private final Set<String> names = new HashSet<>();
    private final List<PrometheusBridge> bridges = new ArrayList<>();

    private OtherNames() {}

    static OtherNames in(PrometheusRegistry registry) {
        OtherNames others = new OtherNames();
        try {
            registry.scrape(others);
        } catch (Throwable failed) {
            // The client reports it to whoever scrapes. The names that were given before are known.
        }
        return others;
    }

    /** The client spells the name of a counter or info with or without its suffix, depending on its version. */
    @Override
    public boolean test(String name) {
        names.add(name);
        names.add(name.replaceFirst("_(total|info)$", ""));
        return false;
    }

    void found(PrometheusBridge bridge) {
        bridges.add(bridge);
    }

    Set<String> names() {
        return names;
    }

    /** The bridges in the registry, in no particular order. */
    List<PrometheusBridge> bridges() {
        return bridges;
    }
}
