package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Skipped;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.finding.Severities;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the rules about names with those of Prometheus' own linter, {@code promtool check metrics}. */
class PromtoolTest {

    private static final int FAMILIES = 600;

    /** Messages of promtool, and the rules that report the same. */
    private static final Map<String, Rule> SAME = Map.ofEntries(
            Map.entry("no help text", Rule.HELP_MISSING),
            Map.entry("use base unit", Rule.BASE_UNIT),
            Map.entry("\"_total\" suffix", Rule.COUNTER_SUFFIX),
            Map.entry("\"_bucket\" suffix", Rule.RESERVED_SUFFIX),
            Map.entry("\"_count\" suffix", Rule.RESERVED_SUFFIX),
            Map.entry("\"_sum\" suffix", Rule.RESERVED_SUFFIX),
            Map.entry("should not include type", Rule.TYPE_IN_NAME),
            Map.entry("should not contain ':'", Rule.NAME_SYNTAX),
            Map.entry("metric names should be written in 'snake_case'", Rule.NAME_CASE),
            Map.entry("label names should be written in 'snake_case'", Rule.LABEL_CASE),
            Map.entry("abbreviated units", Rule.UNIT_ABBREVIATION),
            Map.entry("\"le\" label", Rule.RESERVED_LABEL),
            Map.entry("\"quantile\" label", Rule.RESERVED_LABEL));

    /** The rules that find more than promtool does, and their additional findings. */
    private static final Map<Rule, String> STRICTER = Map.of(
            Rule.NAME_CASE, "capital letters anywhere, not after a small one only",
            Rule.LABEL_CASE, "capital letters anywhere, not after a small one only",
            Rule.RESERVED_SUFFIX, "_created, _gcount, _gsum, _info, histograms with such names, info without _info",
            Rule.BASE_UNIT, "percent, exa- and mebi-, units in capital letters, those after a base unit",
            Rule.RESERVED_LABEL, "job and instance, which promtool does not mind",
            Rule.LABEL_IN_NAME, "promtool does not compare names with labels");

    private static final List<String> WORDS = List.of(
            "requests",
            "seconds",
            "bytes",
            "milliseconds",
            "kilobytes",
            "mebibytes",
            "minutes",
            "days",
            "percent",
            "celsius",
            "fahrenheit",
            "kelvins",
            "meters",
            "ms",
            "kb",
            "s",
            "h",
            "sec",
            "counter",
            "gauge",
            "histogram",
            "summary",
            "counters",
            "openFiles",
            "HTTP",
            "Seconds",
            "total",
            "by_owner",
            "by_owners",
            "x:y",
            "count",
            "sum",
            "bucket",
            "created",
            "info",
            "thermometers",
            "gsum");
    private static final List<String> ENDINGS =
            List.of("", "", "", "_total", "_total", "_count", "_sum", "_bucket", "_created", "_info", "_gcount");
    private static final List<String> LABELS =
            List.of("owner", "owner", "proxyId", "Owner", "le", "quantile", "job", "port");

    /** The prefixes of promlint and the empty prefix; then prefixes that it lacks. */
    private static final List<String> PREFIXES = List.of(
            "", "pico", "nano", "micro", "milli", "centi", "deci", "deca", "hecto", "kilo", "kibi", "mega", "mibi",
            "giga", "gibi", "tera", "tebi", "peta", "pebi");

    private static final List<String> OUR_PREFIXES = List.of("mebi", "exa", "exbi");

    /** The units of promlint, base units first; then units that it lacks. */
    private static final List<String> UNITS = List.of(
            "amperes",
            "bytes",
            "celsius",
            "grams",
            "joules",
            "kelvin",
            "meters",
            "metres",
            "seconds",
            "volts",
            "minutes",
            "hours",
            "days",
            "weeks",
            "kelvins",
            "fahrenheit",
            "rankine",
            "inches",
            "yards",
            "miles",
            "bits",
            "calories",
            "pounds",
            "ounces");

    private static final List<String> OUR_UNITS = List.of("percent", "percentage");

    private static final List<String> ABBREVIATIONS =
            List.of("s", "ms", "us", "ns", "sec", "b", "kb", "mb", "gb", "tb", "pb", "m", "h", "d");

    /** The types that promtool knows. */
    private static final List<FamilyType> TYPES = Arrays.stream(FamilyType.values())
            .filter(type -> type != FamilyType.STATESET)
            .toList();

    private final Random random = new Random(20);

    @Test
    void everyFindingOfPromtoolIsFound() throws Exception {
        Skipped.unless(
                Promtool.isInstalled(), "the rules about names are not compared with promtool, which is not installed");
        Map<String, Catalog> catalogs = catalogs();
        Map<String, Set<String>> theirs = theirs(catalogs.values());

        Set<String> stricter = STRICTER.keySet().stream().map(Rule::id).collect(Collectors.toSet());
        catalogs.forEach((name, catalog) -> {
            Set<String> they = theirs.getOrDefault(name, Set.of());
            Set<String> we = ours(catalog);
            assertThat(we).as(name).containsAll(they);
            we.removeAll(they);
            assertThat(stricter).as("where only we find something: %s", name).containsAll(we);
        });
        assertThat(theirs.values().stream().flatMap(Set::stream).distinct())
                .as("what promtool was given occasion to find")
                .containsExactlyInAnyOrderElementsOf(
                        SAME.values().stream().map(Rule::id).collect(Collectors.toSet()));
    }

    /** The whole table; the generated names cover only a part. */
    @Test
    void ofEachUnitWithEachPrefixWeSayWhatPromtoolSays() throws Exception {
        Skipped.unless(
                Promtool.isInstalled(), "the table of units is not compared with promtool, which is not installed");
        Map<String, Catalog> catalogs = new TreeMap<>();
        for (String unit : concat(UNITS, concat(OUR_UNITS, ABBREVIATIONS))) {
            for (String prefix : concat(PREFIXES, OUR_PREFIXES)) {
                String name = "n_" + prefix + unit;
                catalogs.put(
                        name, Declared.catalog("catalog: e\nfamilies: [{name: " + name + ", type: gauge, help: h}]"));
            }
        }
        Map<String, Set<String>> theirs = theirs(catalogs.values());

        Set<String> ours = new TreeSet<>();
        catalogs.forEach((name, catalog) -> {
            Set<String> we = ours(catalog);
            if (!we.equals(theirs.getOrDefault(name, Set.of()))) {
                assertThat(we).as(name).containsExactly(Rule.BASE_UNIT.id());
                ours.add(name);
            }
        });
        Set<String> lacking = new TreeSet<>();
        UNITS.forEach(unit -> OUR_PREFIXES.forEach(prefix -> lacking.add("n_" + prefix + unit)));
        OUR_UNITS.forEach(unit -> concat(PREFIXES, OUR_PREFIXES).forEach(prefix -> lacking.add("n_" + prefix + unit)));
        assertThat(ours).as("what promtool lacks").isEqualTo(lacking);
    }

    private static <T> List<T> concat(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** Catalogs of one family each, by its name. */
    private Map<String, Catalog> catalogs() {
        Map<String, Catalog> catalogs = new TreeMap<>();
        for (int i = 0; i < FAMILIES; i++) {
            // With its own number, no name equals that of another family's sample.
            StringBuilder name = new StringBuilder("n" + i);
            for (int words = 1 + random.nextInt(3); words > 0; words--) {
                name.append('_').append(any(WORDS));
            }
            name.append(any(ENDINGS));
            FamilyType type = any(TYPES);
            String label = any(LABELS);
            // A histogram has its own le and a summary its own quantile, so a text cannot give it another.
            boolean labelled = random.nextInt(3) == 0
                    && !(type == FamilyType.HISTOGRAM && label.equals("le"))
                    && !(type == FamilyType.SUMMARY && label.equals("quantile"));
            String help = random.nextInt(8) > 0 ? ", help: h" : "";
            String labels = labelled ? ", labels: {" + label + ": {max: 9}}" : "";
            catalogs.put(
                    name.toString(),
                    Declared.catalog("catalog: e\nfamilies: [{name: '" + name + "', type: " + type.word() + help
                            + labels + "}]"));
        }
        return catalogs;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static Set<String> ours(Catalog catalog) {
        return CatalogRules.check(catalog, Severities.DEFAULT).stream()
                .map(finding -> finding.rule().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns for each name that promtool reports our rules that report the same. */
    private static Map<String, Set<String>> theirs(Collection<Catalog> catalogs) throws IOException {
        String text = catalogs.stream()
                .map(catalog -> exposed(catalog.families().get(0)))
                .collect(Collectors.joining());
        Map<String, Set<String>> found = new TreeMap<>();
        for (String line : Promtool.check(text)) {
            Set<String> rules = SAME.entrySet().stream()
                    .filter(same -> line.contains(same.getKey()))
                    .map(same -> same.getValue().id())
                    .collect(Collectors.toSet());
            assertThat(rules).as(line).hasSize(1);
            found.computeIfAbsent(line.split(" ")[0], name -> new TreeSet<>()).addAll(rules);
        }
        return found;
    }

    /** A family in Prometheus text 0.0.4, with one series at 0. */
    private static String exposed(Family family) {
        String name = family.name();
        String label = family.labels().stream()
                .map(l -> l.name() + "=\"1\"")
                .findFirst()
                .orElse("");
        String help = family.help().isEmpty() ? "" : "# HELP " + name + " h\n";
        String labels = label.isEmpty() ? "" : "{" + label + "}";
        return switch (family.type()) {
            case COUNTER -> help + "# TYPE " + name + " counter\n" + name + labels + " 0\n";
            case GAUGE, INFO -> help + "# TYPE " + name + " gauge\n" + name + labels + " 0\n";
            case UNKNOWN -> help + "# TYPE " + name + " untyped\n" + name + labels + " 0\n";
            case SUMMARY ->
                help + "# TYPE " + name + " summary\n" + name + "_sum" + labels + " 0\n" + name + "_count" + labels
                        + " 0\n";
            case STATESET -> throw new IllegalArgumentException("promtool knows no statesets");
            case HISTOGRAM ->
                help + "# TYPE " + name + " histogram\n" + name + "_bucket{" + label + (label.isEmpty() ? "" : ",")
                        + "le=\"+Inf\"} 0\n" + name + "_sum" + labels + " 0\n" + name + "_count" + labels + " 0\n";
        };
    }
}
