package dev.metricwright.cli.scaffold;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The meaningful words in the name of a family: all except its prefix, {@code total} and its unit. */
final class FamilyWords {

    private static final Map<String, Set<String>> ABBREVIATED = Map.of(
            "milliseconds", Set.of("ms", "millis"),
            "microseconds", Set.of("us", "micros"),
            "nanoseconds", Set.of("ns", "nanos"),
            "percent", Set.of("pct"));

    private FamilyWords() {}

    /**
     * All words except {@code total} and the unit. A counter keeps its unit, which is what it counts, except for a unit
     * of time.
     */
    static List<String> of(Family family) {
        return withoutEnd(family, lowerCase(family.name()));
    }

    /** The same without the prefix of the catalog. */
    static List<String> of(Catalog catalog, Family family) {
        return withoutEnd(family, unprefixed(catalog, family));
    }

    /** All words except those of the prefix. */
    static List<String> unprefixed(Catalog catalog, Family family) {
        String name = catalog.prefixes().stream()
                .filter(family.name()::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(prefix -> family.name().substring(prefix.length()))
                .orElse(family.name());
        List<String> words = lowerCase(name);
        return words.isEmpty() || Character.isDigit(words.get(0).charAt(0)) ? lowerCase(family.name()) : words;
    }

    /** The number of words that all families begin with. Each family has at least one word more. */
    static int shared(List<List<String>> families) {
        int shared = 0;
        while (families.size() > 1 && isShared(families, shared)) {
            shared++;
        }
        return shared;
    }

    private static boolean isShared(List<List<String>> families, int position) {
        return families.stream()
                .allMatch(words -> words.size() > position + 1
                        && words.get(position).equals(families.get(0).get(position))
                        && !Character.isDigit(words.get(position + 1).charAt(0)));
    }

    private static List<String> withoutEnd(Family family, List<String> words) {
        List<String> left = words;
        if (left.size() > 1 && left.get(left.size() - 1).equals("total")) {
            left = left.subList(0, left.size() - 1);
        }
        boolean counted = family.type() == FamilyType.COUNTER && !family.isTime();
        if (left.size() > 1 && !counted && isUnit(family, left.get(left.size() - 1))) {
            left = left.subList(0, left.size() - 1);
        }
        return left;
    }

    private static boolean isUnit(Family family, String word) {
        return word.equals(family.unit())
                || ABBREVIATED.getOrDefault(family.unit(), Set.of()).contains(word);
    }

    private static List<String> lowerCase(String name) {
        List<String> words = Identifiers.words(name.toLowerCase(Locale.ROOT));
        return words.isEmpty() ? List.of("family") : words;
    }
}
