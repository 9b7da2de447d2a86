package dev.metricwright.testing;

import dev.metricwright.Family;
import dev.metricwright.MetricsRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that a registry exposes, read once. A supplier is called once per scrape, as in production. */
final class Scrape {

    /** The maximum number of names in a message, because a registry may have hundreds of families. */
    private static final int MOST_NAMES = 10;

    private static final String OWN = "metricwright_";

    private final SortedMap<String, ScrapedFamily> families = new TreeMap<>();

    private Scrape() {}

    /** Reads a registry, with the requested details, such as {@code per_port}. */
    static Scrape of(MetricsRegistry registry, Set<String> details) {
        Scrape scrape = new Scrape();
        for (Family family : registry.families()) {
            scrape.families.put(family.name(), ScrapedFamily.of(family, details));
        }
        return scrape;
    }

    /** The names of the families, sorted. */
    Set<String> names() {
        return families.keySet();
    }

    boolean has(String name) {
        return families.containsKey(name);
    }

    /** The series of a family by their labels, as a scrape writes the labels; empty if the family does not exist. */
    SortedMap<String, Series> series(String name) {
        return has(name) ? family(name).series() : Collections.emptySortedMap();
    }

    /**
     * The family of a name, which must exist.
     *
     * @throws AssertionError if the family does not exist; the message names the existing families, the nearest first
     */
    ScrapedFamily family(String name) {
        ScrapedFamily family = families.get(name);
        if (family == null) {
            throw new AssertionError(
                    families.isEmpty()
                            ? "the registry has no family " + name
                                    + ", because it is empty; create the recorder on this registry, and close it after"
                                    + " the assertions"
                            : "the registry has no family " + name + Nearest.hint(name, names())
                                    + "; the recorders created on it have " + nearest(name));
        }
        return family;
    }

    /** The names of the families that recorders define, the nearest first, without Metricwright's own families. */
    private String nearest(String name) {
        List<String> recorded =
                names().stream().filter(family -> !family.startsWith(OWN)).toList();
        List<String> sorted = Nearest.first(name, recorded);
        List<String> shown = new ArrayList<>(sorted.subList(0, Math.min(MOST_NAMES, sorted.size())));
        if (sorted.size() > MOST_NAMES) {
            shown.add((sorted.size() - MOST_NAMES) + " others");
        }
        return String.join(", ", shown);
    }
}
