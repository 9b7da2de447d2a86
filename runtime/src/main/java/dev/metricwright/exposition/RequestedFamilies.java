package dev.metricwright.exposition;

import dev.metricwright.Family;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The families of a registry that a scrape requests. A family is requested by each of its exposed names, whatever the
 * format of the scrape is: its own name, the names of its samples, and its name in OpenMetrics.
 */
final class RequestedFamilies {

    private final List<Family> families;
    private final Predicate<String> wanted;

    /** Computed only if a family is not requested by a name that it has in every format. */
    private @Nullable Set<Family> requestedInOpenMetrics;

    RequestedFamilies(List<Family> families, Predicate<String> wanted) {
        this.families = families;
        this.wanted = wanted;
    }

    boolean contains(ExposedFamily family) {
        return family.matches(wanted) || requestedInOpenMetrics().contains(family.family());
    }

    private Set<Family> requestedInOpenMetrics() {
        Set<Family> requested = requestedInOpenMetrics;
        if (requested == null) {
            requested = new HashSet<>();
            for (ExposedFamily family : ExposedFamily.inOpenMetrics(families)) {
                if (wanted.test(family.name())) {
                    requested.add(family.family());
                }
            }
            requestedInOpenMetrics = requested;
        }
        return requested;
    }
}
