package dev.metricwright.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A reference catalog: the metric families of a system.
 *
 * @param name the name that {@code @Catalog} uses
 * @param version the version of the system that it describes, or empty
 * @param title what the system is called, or empty
 * @param source where the truth comes from, or empty
 * @param prefixes what the names of its families begin with; none where they are not bound to any
 * @param maxSeries how many series all of its families together expose at most
 * @param commonLabels labels that a whole registry has
 * @param forbiddenLabels labels that none of its families may have, each with the reason
 * @param families the families, in the order of the file
 * @param alerts what someone on call should hear of
 * @param queries what is worth having on a dashboard
 * @param origin where the file begins
 */
public record Catalog(
        String name,
        String version,
        String title,
        String source,
        List<String> prefixes,
        OptionalInt maxSeries,
        List<Label> commonLabels,
        Map<String, String> forbiddenLabels,
        Families families,
        List<Alert> alerts,
        List<Query> queries,
        Origin origin) {

    /** Keeps its own copies. */
    public Catalog {
        prefixes = List.copyOf(prefixes);
        commonLabels = List.copyOf(commonLabels);
        forbiddenLabels = Collections.unmodifiableMap(new LinkedHashMap<>(forbiddenLabels));
        alerts = List.copyOf(alerts);
        queries = List.copyOf(queries);
    }

    /** {@return the hash of its name: one of all that it holds would have every family made} */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /**
     * Finds a family.
     *
     * @param family its name, as exposed
     * @return the family, if the catalog has it
     */
    public Optional<Family> family(String family) {
        return families.named(family);
    }
}
