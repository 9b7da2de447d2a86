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
 * The families that stand behind those of a registry. Recorders may come at any time, so a name that is in both is found at a
 * scrape at the earliest: ours is exposed then, the other left out, and the log says so once.
 */
final class Neighbours {

    static final Neighbours NONE = new Neighbours(List.of());

    private static final Logger LOG = System.getLogger(Neighbours.class.getName());

    private final List<ForeignFamilies> sources;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    private Neighbours(List<ForeignFamilies> sources) {
        this.sources = sources;
    }

    /** These, and others behind them. */
    Neighbours and(ForeignFamilies source) {
        List<ForeignFamilies> more = new ArrayList<>(sources);
        more.add(source);
        return new Neighbours(List.copyOf(more));
    }

    /** Writes what is wanted, and clashes neither with our families nor with an earlier source. */
    void write(ExpositionFormat format, List<Family> ours, Predicate<String> wanted, ByteSink sink) {
        if (sources.isEmpty()) {
            return;
        }
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
                        sink.put(family.text(format));
                    }
                }
            }
            claimed.addAll(names);
        }
        report(clashing);
    }

    /** What fails elsewhere does not take our own families along. */
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
                    "families of another library are left out of scrapes, for these names are taken: {0};"
                            + " rename one of each two, or do not add that library''s registry",
                    String.join(", ", clashing));
        }
    }
}
