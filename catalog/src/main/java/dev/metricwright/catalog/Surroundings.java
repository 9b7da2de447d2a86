package dev.metricwright.catalog;

import java.util.List;
import java.util.stream.Stream;

/**
 * What expressions may use beside the families of a catalog and their labels. Recorders do not know of it.
 *
 * @param targetLabels labels that a scrape or its relabelling adds to all series
 * @param externalFamilies families that something else exposes: names, and beginnings of names with a {@code *} at the
 *     end
 * @param recordingRules rules that store results under names that other expressions may use
 */
public record Surroundings(
        List<String> targetLabels, List<String> externalFamilies, List<RecordingRule> recordingRules) {

    /** Nothing else. */
    public static final Surroundings NONE = new Surroundings(List.of(), List.of(), List.of());

    /** Surroundings in which anything may be exposed. */
    public static final Surroundings ANY = new Surroundings(List.of(), List.of("*"), List.of());

    /** The end of an entry that is the beginning of many names. */
    public static final String MANY = "*";

    /** Keeps its own copies. */
    public Surroundings {
        targetLabels = List.copyOf(targetLabels);
        externalFamilies = List.copyOf(externalFamilies);
        recordingRules = List.copyOf(recordingRules);
    }

    /**
     * {@return these surroundings and others}
     *
     * @param other the others
     */
    public Surroundings and(Surroundings other) {
        return new Surroundings(
                joined(targetLabels, other.targetLabels),
                joined(externalFamilies, other.externalFamilies),
                joined(recordingRules, other.recordingRules));
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    /**
     * Whether something else exposes a metric.
     *
     * @param metric the name of the metric, as an expression contains it
     * @return true if an entry is its name or a beginning of it
     */
    public boolean exposes(String metric) {
        for (String family : externalFamilies) {
            boolean isExposed = family.endsWith(MANY)
                    ? metric.startsWith(family.substring(0, family.length() - MANY.length()))
                    : metric.equals(family);
            if (isExposed) {
                return true;
            }
        }
        return false;
    }
}
