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
 * @param title the title of the system, or empty
 * @param source the source of the information, such as the address of a reference document, or empty
 * @param owner who is responsible for it, or empty
 * @param prefixes the prefixes that the names of its families may have; empty if any name is allowed
 * @param maxSeries the maximum number of series that all of its families expose together
 * @param sharedLabels the definitions of labels that its families share
 * @param commonLabels labels that the registry adds to all series
 * @param surroundings what its expressions may use beside its families and their labels
 * @param forbiddenLabels labels that its families must not have, each with the reason
 * @param allow rules that do not apply to its families and expressions, each with the reason
 * @param families the families, in the order of the file
 * @param alerts alerts for someone on call
 * @param queries queries for dashboards
 * @param origin the place of its name in the file
 */
public record Catalog(
        String name,
        String version,
        String title,
        String source,
        String owner,
        List<String> prefixes,
        OptionalInt maxSeries,
        List<Label> sharedLabels,
        List<Label> commonLabels,
        Surroundings surroundings,
        Map<String, String> forbiddenLabels,
        Map<String, String> allow,
        Families families,
        List<Alert> alerts,
        List<Query> queries,
        Origin origin) {

    /** Keeps its own copies. */
    public Catalog {
        prefixes = List.copyOf(prefixes);
        sharedLabels = List.copyOf(sharedLabels);
        commonLabels = List.copyOf(commonLabels);
        forbiddenLabels = Collections.unmodifiableMap(new LinkedHashMap<>(forbiddenLabels));
        allow = Map.copyOf(allow);
        alerts = List.copyOf(alerts);
        queries = List.copyOf(queries);
    }

    /** {@return the hash of its name: a hash of all components would create every family} */
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
