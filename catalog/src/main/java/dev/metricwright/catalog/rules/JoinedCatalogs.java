package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Families;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Origin;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** Several catalogs as one: what a family has to heed that is in none of them and exposed beside theirs. */
final class JoinedCatalogs {

    private JoinedCatalogs() {}

    /**
     * The catalog itself where there is one; else one with the labels and families of all, and with their prefixes unless
     * one of them has none. Where there is no catalog at all, it asks for nothing.
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
                prefixes,
                OptionalInt.empty(),
                common,
                forbidden,
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
