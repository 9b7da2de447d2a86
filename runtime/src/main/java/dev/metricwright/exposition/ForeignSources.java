package dev.metricwright.exposition;

import dev.metricwright.Family;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The families of other libraries, which follow the families of a registry. Recorders may be created at any time, so a
 * name that both use is found at a scrape at the earliest. Then the family of the registry is exposed, the other is
 * left out, and the log names it once.
 */
final class ForeignSources {

    static final ForeignSources NONE = new ForeignSources(List.of());

    private static final Logger LOG = System.getLogger(ForeignSources.class.getName());

    private final List<ForeignFamilies> sources;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    private ForeignSources(List<ForeignFamilies> sources) {
        this.sources = sources;
    }

    /** These sources, followed by another one. */
    ForeignSources and(ForeignFamilies source) {
        List<ForeignFamilies> more = new ArrayList<>(sources);
        more.add(source);
        return new ForeignSources(List.copyOf(more));
    }

    /**
     * Writes the requested families, except for those with a name that the registry or an earlier source uses. Returns
     * whether any family was written.
     */
    boolean write(ExpositionFormat format, List<Family> ours, Predicate<String> wanted, ByteSink sink) {
        if (sources.isEmpty()) {
            return false;
        }
        boolean found = false;
        Set<String> claimed = ExposedFamily.claimed(ours);
        Set<String> clashing = new TreeSet<>();
        for (ForeignFamilies source : sources) {
            Set<String> names = new HashSet<>();
            for (ForeignFamily family : read(source)) {
                if (!Collections.disjoint(claimed, family.names())) {
                    family.names().stream().filter(claimed::contains).forEach(clashing::add);
                } else {
                    names.addAll(family.names());
                    if (family.names().stream().anyMatch(wanted)) {
                        found = true;
                        sink.put(family.text(format));
                    }
                }
            }
            claimed.addAll(names);
        }
        report(clashing);
        return found;
    }

    /** Reads a source. If it fails, the families of the registry are still exposed. */
    private static List<? extends ForeignFamily> read(ForeignFamilies source) {
        try {
            return source.read();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "families of another library could not be read, and were left out of a scrape", e);
            return List.of();
        }
    }

    private void report(Set<String> clashing) {
        clashing.removeIf(name -> !reported.add(name));
        if (!clashing.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "families of another library are left out of scrapes because these names are already used: {0};"
                            + " rename one family of each pair, or do not add that library''s registry",
                    String.join(", ", clashing));
        }
    }
}
