package dev.metricwright.exposition;

import dev.metricwright.Family;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.Sampling;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What scrapes of one address expose: the families of registries, sorted by name, followed by the families of other
 * libraries. Each name occurs once. A family that several registries have is exposed with the series of all of them.
 */
final class PageContent {

    private final List<MetricsRegistry> registries;
    private final ForeignSources foreign;

    /** Empty if there is nothing that could be left out. */
    private final Optional<LeftOutFamilies> leftOut;

    private volatile KnownTypes knownTypes = new KnownTypes(List.of(), false);

    /** Whether OpenMetrics loses the type of one of these families. Families are rarely added. */
    private record KnownTypes(List<List<Family>> families, boolean areLost) {}

    private PageContent(List<MetricsRegistry> registries, ForeignSources foreign) {
        this.registries = registries;
        this.foreign = foreign;
        this.leftOut = registries.size() > 1 || !foreign.calls().isEmpty()
                ? Optional.of(LeftOutFamilies.of(registries.get(0)))
                : Optional.empty();
    }

    static PageContent of(MetricsRegistry registry) {
        return new PageContent(List.of(registry), ForeignSources.NONE);
    }

    /** This page, with the families of another registry. */
    PageContent and(MetricsRegistry registry) {
        if (registries.contains(registry)) {
            return this;
        }
        List<MetricsRegistry> more = new ArrayList<>(registries);
        more.add(registry);
        return new PageContent(List.copyOf(more), foreign);
    }

    /** This page, followed by the families of another library. */
    PageContent and(ForeignFamilies families) {
        return new PageContent(registries, foreign.and(families));
    }

    /** Whether all registries are closed, so that there is nothing to expose. */
    boolean isClosed() {
        return registries.stream().allMatch(MetricsRegistry::isClosed);
    }

    /** Whether a registry keeps exemplars. */
    boolean hasExemplars() {
        return registries.stream().anyMatch(registry -> registry.spans() != null);
    }

    /** Whether there is a family whose type OpenMetrics cannot state. Other libraries do not count. */
    boolean losesTypesInOpenMetrics() {
        List<List<Family>> now =
                registries.stream().map(MetricsRegistry::families).toList();
        KnownTypes known = knownTypes;
        if (!known.families().equals(now)) {
            known = new KnownTypes(
                    now,
                    ExposedFamily.inOpenMetrics(families()).stream()
                            .anyMatch(family -> family.type() == ExposedFamily.Type.UNKNOWN));
            knownTypes = known;
        }
        return known.areLost();
    }

    /**
     * Writes the requested families.
     *
     * @param names whether a name is requested
     * @param listed the requested names; empty if all are requested
     * @param details the requested details
     * @return whether there is a family with a requested name, even if it has no series
     * @throws IOException if the stream throws it
     */
    boolean write(
            ExpositionFormat format, OutputStream out, Predicate<String> names, Set<String> listed, Set<String> details)
            throws IOException {
        ByteSink sink = new ByteSink(out);
        PageWriter writer = format.page(start(), sink);
        List<Family> families = families();
        RequestedFamilies requested = new RequestedFamilies(families, names);
        List<ExposedFamily> ours =
                writer.exposed(families).stream().filter(requested::contains).toList();
        Set<String> claimed = foreign.calls().isEmpty() ? new HashSet<>() : ExposedFamily.claimed(families);
        // A request for names of the registry alone does not wait for other libraries.
        boolean asksOthers = listed.isEmpty() || !claimed.containsAll(listed);
        Sampling sampling = Sampling.of(open(), parts(ours), asksOthers ? foreign.calls() : List.of());
        List<ForeignFamily> others = asksOthers && leftOut.isPresent()
                ? foreign.families(sampling, claimed, leftOut.get()).stream()
                        .filter(family -> family.names().stream().anyMatch(names))
                        .toList()
                : List.of();
        try {
            for (ExposedFamily family : ours) {
                writer.write(family, details, sampling);
            }
            others.forEach(writer::write);
            writer.end();
            sink.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return !ours.isEmpty() || !others.isEmpty();
    }

    /** The registry whose threads call the suppliers of all: the first one that is open. */
    private MetricsRegistry open() {
        return registries.stream()
                .filter(registry -> !registry.isClosed())
                .findFirst()
                .orElse(registries.get(0));
    }

    /** The time since when totals are counted: the creation of the first registry that was created. */
    private Instant start() {
        return registries.stream()
                .map(MetricsRegistry::createdAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<Family> parts(List<ExposedFamily> exposed) {
        List<Family> parts = new ArrayList<>();
        for (ExposedFamily family : exposed) {
            if (family.family() instanceof MergedFamily merged) {
                parts.addAll(merged.parts());
            } else {
                parts.add(family.family());
            }
        }
        return parts;
    }

    /** The families of all registries, sorted by name. */
    private List<Family> families() {
        if (registries.size() == 1) {
            return registries.get(0).families();
        }
        Map<String, List<Family>> byName = new TreeMap<>();
        Set<String> claimed = new HashSet<>();
        Set<String> taken = new TreeSet<>();
        for (MetricsRegistry registry : registries) {
            for (Family family : registry.families()) {
                List<Family> parts = byName.computeIfAbsent(family.name(), name -> new ArrayList<>());
                if (isFree(family, parts, claimed)) {
                    parts.add(family);
                    claimed.addAll(ExposedFamily.fixedNames(family));
                } else {
                    taken.add(family.name());
                }
            }
        }
        byName.values().removeIf(List::isEmpty);
        leftOut.ifPresent(families -> families.reportTaken(taken, "another registry, which defines them otherwise,"));
        return byName.values().stream().map(MergedFamily::of).toList();
    }

    private static boolean isFree(Family family, List<Family> parts, Set<String> claimed) {
        return parts.isEmpty()
                ? Collections.disjoint(ExposedFamily.fixedNames(family), claimed)
                : MergedFamily.agree(parts.get(0), family);
    }
}
