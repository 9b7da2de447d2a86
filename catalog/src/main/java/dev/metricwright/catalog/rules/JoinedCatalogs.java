package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Families;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.Surroundings;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Several catalogs as one. A family that is not in a catalog must follow its rules, because it is exposed beside their
 * families.
 */
final class JoinedCatalogs {

    private JoinedCatalogs() {}

    /**
     * The catalog itself if there is only one; else one with the common labels, forbidden labels and families of all.
     * It has the prefixes of all, unless one of them does not require a prefix. Without any catalog, it has no
     * requirements.
     */
    static Catalog of(Collection<Catalog> catalogs) {
        if (catalogs.size() == 1) {
            return catalogs.iterator().next();
        }
        boolean anyName =
                catalogs.stream().anyMatch(catalog -> catalog.prefixes().isEmpty());
        List<String> prefixes = anyName ? List.of() : all(catalogs, Catalog::prefixes);
        List<Label> common = all(catalogs, Catalog::commonLabels);
        Families families = Families.of(all(catalogs, Catalog::families));
        Map<String, String> forbidden = new LinkedHashMap<>();
        catalogs.forEach(catalog -> catalog.forbiddenLabels().forEach(forbidden::putIfAbsent));
        return new Catalog(
                Words.list(catalogs.stream().map(Catalog::name).toList()),
                "",
                "",
                "",
                "",
                prefixes,
                OptionalInt.empty(),
                List.of(),
                common,
                Surroundings.NONE,
                forbidden,
                Map.of(),
                families,
                List.of(),
                List.of(),
                Origin.NOWHERE);
    }

    private static <T> List<T> all(Collection<Catalog> catalogs, Function<Catalog, ? extends List<T>> part) {
        Stream<T> parts = catalogs.stream().flatMap(catalog -> part.apply(catalog).stream());
        return parts.distinct().toList();
    }
}
