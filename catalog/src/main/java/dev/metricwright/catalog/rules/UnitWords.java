package dev.metricwright.catalog.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

    /** The units that the names of parameters and families end in. A single letter may mean something else. */
    private static final Map<String, List<String>> SPELLINGS = Map.ofEntries(
            Map.entry("nanoseconds", List.of("nanos", "nanosecs", "ns")),
            Map.entry("microseconds", List.of("micros", "microsecs", "us")),
            Map.entry("milliseconds", List.of("millis", "millisecs", "msecs", "msec", "ms")),
            Map.entry("seconds", List.of("secs", "sec")),
            Map.entry("minutes", List.of("mins")),
            Map.entry("hours", List.of()),
            Map.entry("days", List.of()),
            Map.entry("weeks", List.of()),
            Map.entry("bits", List.of()),
            Map.entry("bytes", List.of()),
            Map.entry("kilobytes", List.of("kb")),
            Map.entry("kibibytes", List.of("kib")),
            Map.entry("megabytes", List.of("mb")),
            Map.entry("mebibytes", List.of("mib")),
            Map.entry("gigabytes", List.of("gb")),
            Map.entry("gibibytes", List.of("gib")),
            Map.entry("terabytes", List.of("tb")),
            Map.entry("tebibytes", List.of("tib")),
            Map.entry("ratio", List.of()),
            Map.entry("percent", List.of("percentage", "pct")),
            Map.entry("celsius", List.of()),
            Map.entry("fahrenheit", List.of()),
            Map.entry("kelvin", List.of("kelvins")),
            Map.entry("meters", List.of("metres")),
            Map.entry("kilometers", List.of("kilometres", "km")),
            Map.entry("miles", List.of()),
            Map.entry("grams", List.of()),
            Map.entry("kilograms", List.of("kg")),
            Map.entry("joules", List.of()),
            Map.entry("volts", List.of()),
            Map.entry("amperes", List.of()));

    /** The codes of units in UCUM and usual abbreviations in capital letters, with the base unit of each. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("By", "bytes"),
            Map.entry("kBy", "bytes"),
            Map.entry("MBy", "bytes"),
            Map.entry("GBy", "bytes"),
            Map.entry("KiBy", "bytes"),
            Map.entry("MiBy", "bytes"),
            Map.entry("GiBy", "bytes"),
            Map.entry("B", "bytes"),
            Map.entry("KB", "bytes"),
            Map.entry("kB", "bytes"),
            Map.entry("MB", "bytes"),
            Map.entry("GB", "bytes"),
            Map.entry("TB", "bytes"),
            Map.entry("KiB", "bytes"),
            Map.entry("MiB", "bytes"),
            Map.entry("GiB", "bytes"),
            Map.entry("TiB", "bytes"),
            Map.entry("Cel", "celsius"),
            Map.entry("\u00b0C", "celsius"),
            Map.entry("K", "kelvin"),
            Map.entry("V", "volts"),
            Map.entry("A", "amperes"),
            Map.entry("J", "joules"),
            Map.entry("%", "ratio"));

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");

    private UnitWords() {}

    /** Whether a unit can be part of a name. */
    static boolean isWord(String unit) {
        return WORD.matcher(unit).matches();
    }

    /** What to write instead of a unit that is not a word. */
    static String insteadOfCode(String unit) {
        if (unit.startsWith("{")) {
            return "remove it, because the name says what is counted";
        }
        if (unit.equals("1")) {
            return "remove it, or write ratio if the values are from 0 to 1";
        }
        return CODES.containsKey(unit)
                ? "write " + CODES.get(unit) + ", as the unit and in the name"
                : "write the unit in words, such as bytes_per_second";
    }

    /** The unit that a name in camel case or snake case ends in; empty if its last word is not a unit. */
    static Optional<String> endOf(String name) {
        return SPELLINGS.entrySet().stream()
                .filter(unit -> endsWith(name, unit.getKey())
                        || unit.getValue().stream().anyMatch(spelling -> endsWith(name, spelling)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The name of a unit that is abbreviated; empty if the abbreviation is not known or has several meanings. */
    static Optional<String> inFull(String abbreviation) {
        return switch (abbreviation) {
            case "s" -> Optional.of("seconds");
            case "min" -> Optional.of("minutes");
            case "h" -> Optional.of("hours");
            case "d" -> Optional.of("days");
            default ->
                SPELLINGS.entrySet().stream()
                        .filter(unit -> unit.getValue().contains(abbreviation))
                        .map(Map.Entry::getKey)
                        .findFirst();
        };
    }

    private static boolean endsWith(String name, String word) {
        int begin = name.length() - word.length();
        return begin >= 0
                && name.regionMatches(true, begin, word, 0, word.length())
                && (begin == 0 || name.charAt(begin - 1) == '_' || isHump(name, begin));
    }

    /** Whether a word begins within camel case, as {@code KB} in {@code sizeKB}. */
    private static boolean isHump(String name, int begin) {
        return Character.isUpperCase(name.charAt(begin)) && !Character.isUpperCase(name.charAt(begin - 1));
    }

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
