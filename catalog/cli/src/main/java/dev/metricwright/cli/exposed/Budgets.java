package dev.metricwright.cli.exposed;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Rule;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How much of their budgets the families of some pages use. A budget is that of one process, so each page counts alone. */
final class Budgets {

    private final Listing listing;
    private final Reported reported;
    private final Map<String, Use> uses = new HashMap<>();

    Budgets(Listing listing, Reported reported) {
        this.listing = listing;
        this.reported = reported;
    }

    /** Adds the listed families of a page, and reports those above their budget. */
    void add(String file, List<SeenFamily> families) {
        Map<Catalog, Integer> totals = new HashMap<>();
        for (SeenFamily seen : families) {
            Family family = seen.listed().family();
            uses.merge(family.name(), seen.use(), (one, other) -> one.series() >= other.series() ? one : other);
            totals.merge(seen.listed().catalog(), seen.series(), Integer::sum);
            if (seen.tooManyFrom() > 0) {
                reported.add(Rule.EXPOSED_BUDGET
                        .with("family", family.name())
                        .with("number", count(seen.series()))
                        .with(
                                "budget",
                                (family.maxSeries().isPresent()
                                                ? "max_series in catalog "
                                                        + seen.listed()
                                                                .catalog()
                                                                .name() + " is "
                                                : "a family without max_series may have ")
                                        + count(seen.budget()))
                        .at(new Origin(file, seen.tooManyFrom(), 1))
                        .about(family.name()));
            }
        }
        for (Catalog catalog : listing.catalogs()) {
            int series = totals.getOrDefault(catalog, 0);
            if (catalog.maxSeries().isPresent() && series > catalog.maxSeries().getAsInt()) {
                reported.add(Rule.EXPOSED_CATALOG_BUDGET
                        .with("catalog", catalog.name())
                        .with("number", count(series))
                        .with("max", count(catalog.maxSeries().getAsInt()))
                        .at(new Origin(file, 1, 1)));
            }
        }
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** The use of each family, the fullest first. */
    List<Use> uses() {
        Set<String> names = listing.catalogs().stream().map(Catalog::name).collect(Collectors.toSet());
        return uses.values().stream()
                .filter(use -> names.contains(use.catalog()))
                .sorted(Comparator.comparing(Use::percent).reversed().thenComparing(Use::family))
                .toList();
    }
}
