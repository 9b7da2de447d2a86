package dev.metricwright.catalog.promql;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Nearest;
import dev.metricwright.catalog.promql.Expression.VectorSelector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names of metrics mean in some catalogs. */
final class Names {

    /** What Prometheus itself records of each scrape and alert. */
    private static final Set<String> OF_PROMETHEUS = Set.of(
            "up",
            "scrape_duration_seconds",
            "scrape_samples_scraped",
            "scrape_samples_post_metric_relabeling",
            "scrape_series_added",
            "ALERTS",
            "ALERTS_FOR_STATE");

    private final Map<String, Named> exposed = new LinkedHashMap<>();
    private final Map<String, Named> aliases = new LinkedHashMap<>();

    Names(List<Catalog> catalogs) {
        for (Catalog catalog : catalogs) {
            for (Family family : catalog.families()) {
                for (Named.Part part : Named.Part.values()) {
                    if (part == Named.Part.WHOLE || family.type() == FamilyType.HISTOGRAM) {
                        add(family, part);
                    }
                }
            }
        }
    }

    private void add(Family family, Named.Part part) {
        Named named = new Named(family.name() + part.suffix(), family, part);
        if (part == Named.Part.WHOLE) {
            exposed.put(named.name(), named);
        } else {
            exposed.putIfAbsent(named.name(), named);
        }
        family.aliases().forEach(alias -> aliases.putIfAbsent(alias + part.suffix(), named));
    }

    /** What a name means; nothing where no catalog has it. */
    Optional<Named> named(String name) {
        return Optional.ofNullable(exposed.get(name));
    }

    /** The families that a selector selects; nothing where it does not name them all, or where one is unknown. */
    List<Named> of(VectorSelector selector) {
        List<Named> families = new ArrayList<>();
        for (String name : written(selector)) {
            Optional<Named> named = named(name);
            if (named.isEmpty()) {
                return List.of();
            }
            families.add(named.get());
        }
        return families;
    }

    /** The names that a selector gives; none where it selects by a pattern, or by labels alone. */
    static List<String> written(VectorSelector selector) {
        if (selector.name().isPresent()) {
            return List.of(selector.name().get());
        }
        for (Matcher matcher : selector.matchers()) {
            if (matcher.label().equals(Matcher.NAME) && !matcher.operator().isNegative()) {
                return PlainValues.of(matcher).orElse(List.of());
            }
        }
        return List.of();
    }

    /** What is wrong with a name, if anything is. */
    Optional<Problem> problem(String name, String catalog, Position position) {
        Named known = exposed.get(name);
        if (known != null) {
            return known.isBareHistogram()
                    ? Optional.of(Problem.Kind.BARE_HISTOGRAM.at(position, name))
                    : Optional.empty();
        }
        // A colon marks what a recording rule makes, which is none of a catalog's business.
        if (OF_PROMETHEUS.contains(name) || name.contains(":")) {
            return Optional.empty();
        }
        Named meant = aliases.get(name);
        if (meant != null) {
            return Optional.of(Problem.Kind.ALIAS.at(position, name, meant.name()));
        }
        String remedy = Nearest.to(name, exposed.keySet())
                .map(nearest -> "write " + nearest)
                .orElse("add it there, or correct the name");
        return Optional.of(Problem.Kind.UNDEFINED_FAMILY.at(position, name, catalog, remedy));
    }
}
