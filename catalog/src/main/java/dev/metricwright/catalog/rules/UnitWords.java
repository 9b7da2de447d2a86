package dev.metricwright.catalog.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The units that Prometheus' naming practices and its linter, promlint, mention. */
final class UnitWords {

    private static final Set<String> BASE =
            Set.of("amperes", "bytes", "celsius", "grams", "joules", "kelvin", "meters", "metres", "seconds", "volts");

    private static final Map<String, String> OTHER = Map.ofEntries(
            Map.entry("minutes", "seconds"),
            Map.entry("hours", "seconds"),
            Map.entry("days", "seconds"),
            Map.entry("weeks", "seconds"),
            Map.entry("kelvins", "kelvin"),
            Map.entry("fahrenheit", "celsius"),
            Map.entry("rankine", "celsius"),
            Map.entry("inches", "meters"),
            Map.entry("yards", "meters"),
            Map.entry("miles", "meters"),
            Map.entry("bits", "bytes"),
            Map.entry("calories", "joules"),
            Map.entry("pounds", "grams"),
            Map.entry("ounces", "grams"),
            Map.entry("percent", "a ratio from 0 to 1"),
            Map.entry("percentage", "a ratio from 0 to 1"));

    /** The prefixes of promlint, and those that it lacks or misspells. */
    private static final List<String> PREFIXES = List.of(
            "pico", "nano", "micro", "milli", "centi", "deci", "deca", "hecto", "kilo", "kibi", "mega", "mibi", "mebi",
            "giga", "gibi", "tera", "tebi", "peta", "pebi", "exa", "exbi");

    private static final Set<String> ABBREVIATIONS =
            Set.of("s", "ms", "us", "ns", "sec", "b", "kb", "mb", "gb", "tb", "pb", "m", "h", "d");

    private UnitWords() {}

    /** The unit to record instead, if a word is a unit but not a base unit. */
    static Optional<String> baseInsteadOf(String word) {
        if (OTHER.containsKey(word)) {
            return Optional.of(OTHER.get(word));
        }
        return PREFIXES.stream()
                .filter(word::startsWith)
                .map(prefix -> word.substring(prefix.length()))
                .filter(unit -> BASE.contains(unit) || OTHER.containsKey(unit))
                .map(unit -> OTHER.getOrDefault(unit, unit))
                .findFirst();
    }

    /** Whether a word is an abbreviation of a unit. */
    static boolean isAbbreviation(String word) {
        return ABBREVIATIONS.contains(word);
    }
}
