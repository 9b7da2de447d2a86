package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Place;
import dev.metricwright.catalog.finding.Details;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules about the names of families, as the constants of {@link Rule} describe them. They follow
 * Prometheus' naming practices, its linter promlint, and OpenMetrics 1.0.
 */
final class NameRules {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    private static final List<String> TYPES = List.of("counter", "gauge", "histogram", "summary");

    /** Endings of the names of samples, and the types that have them. */
    private static final Map<String, String> RESERVED = Map.of(
            "_bucket", "histograms",
            "_count", "histograms and summaries",
            "_sum", "histograms and summaries",
            "_created", "counters, histograms and summaries",
            "_gcount", "gauge histograms",
            "_gsum", "gauge histograms",
            "_info", "info families");

    /** All of these rules are applied. */
    private static final Checks<Named> SPELLING = new Checks<>(List.of(
            NameRules::syntax,
            NameRules::prefix,
            NameRules::snakeCase,
            NameRules::ending,
            NameRules::endingOfInfo,
            NameRules::reservedEnding));

    /** These rules are applied until one finds an error: the name need not contain a unit that has to change. */
    private static final Checks<Named> UNIT = new Checks<>(List.of(
            NameRules::unitOfInfo,
            NameRules::unitOfStateset,
            NameRules::unitCode,
            NameRules::baseUnit,
            NameRules::unitInName));

    /** All of these rules are applied. */
    private static final Checks<Named> WORDS = new Checks<>(
            List.of(NameRules::abbreviation, NameRules::typeInName, NameRules::labelInName, NameRules::help));

    private final Catalog catalog;
    private final Findings findings;

    /** The names that families claim, and the first family that claims each. */
    private final Map<String, Family> claims = new HashMap<>();

    /**
     * Rules for some families.
     *
     * @param catalog the catalog whose prefixes they must have
     * @param families all families that are exposed together; if two claim a name, the later one is reported
     */
    NameRules(Catalog catalog, List<Family> families, Findings findings) {
        this.catalog = catalog;
        this.findings = findings;
        for (Family family : families) {
            ClaimedNames.of(family).forEach(name -> claims.putIfAbsent(name, family));
        }
    }

    /** Rules for one family of a catalog. Only the families that could claim one of its names are read. */
    static NameRules of(Catalog catalog, Family family, Findings findings) {
        List<Family> rivals = ClaimedNames.ofRivals(family).stream()
                .flatMap(name -> catalog.family(name).stream())
                .sorted(Comparator.comparingInt(rival -> rival.origin().line()))
                .toList();
        return new NameRules(catalog, rivals, findings);
    }

    /**
     * A family, and the place of findings about its name.
     *
     * @param family the family
     * @param catalog the catalog whose prefixes it must have
     * @param place the place
     */
    private record Named(Family family, Catalog catalog, Place place) {

        String name() {
            return family.name();
        }

        String unit() {
            return family.unit();
        }

        Stream<String> words() {
            return Arrays.stream(name().toLowerCase(Locale.ROOT).split("_", -1));
        }

        /** Whether the name contains some words after its first word. */
        boolean contains(String words) {
            return (name().toLowerCase(Locale.ROOT) + "_").contains(words + "_");
        }

        Optional<Finding> breaks(Rule rule, Object... details) {
            return Optional.of(rule.at(place, details));
        }

        Optional<Finding> breaks(Details details) {
            return Optional.of(details.at(place));
        }
    }

    /**
     * Checks a family.
     *
     * @param family one of the families
     * @param place the place of findings about it
     */
    void check(Family family, Place place) {
        Findings excusing = findings.excusing(family);
        Named named = new Named(family, catalog, place);
        SPELLING.findAll(named, excusing);
        UNIT.findFirst(named, excusing);
        collisions(named).forEach(excusing::report);
        WORDS.findAll(named, excusing);
    }

    /** Whether a family can have a name in Prometheus' formats. */
    static boolean isValid(String name) {
        return NAME.matcher(name).matches();
    }

    private static Optional<Finding> syntax(Named named) {
        if (!isValid(named.name())) {
            return named.breaks(Rule.NAME_SYNTAX, named.name());
        }
        return named.name().startsWith("_") ? named.breaks(Rule.UNDERSCORED_NAME, named.name()) : Optional.empty();
    }

    private static Optional<Finding> prefix(Named named) {
        List<String> prefixes = named.catalog().prefixes();
        return prefixes.isEmpty() || prefixes.stream().anyMatch(named.name()::startsWith)
                ? Optional.empty()
                : named.breaks(Rule.NAME_PREFIX
                        .with("family", named.name())
                        .with("catalog", named.catalog().name())
                        .with("prefixes", String.join(" or ", prefixes)));
    }

    private static Optional<Finding> snakeCase(Named named) {
        return named.name().equals(named.name().toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : named.breaks(Rule.NAME_CASE, named.name(), Words.snakeCase(named.name()));
    }

    private static Optional<Finding> ending(Named named) {
        String name = named.name();
        FamilyType type = named.family().type();
        boolean isTotal = name.endsWith("_total");
        if (type == FamilyType.COUNTER && !isTotal) {
            return named.breaks(Rule.COUNTER_SUFFIX, name, name + "_total");
        }
        if (type != FamilyType.COUNTER && type != FamilyType.UNKNOWN && isTotal) {
            return named.breaks(Rule.TOTAL_OF_NO_COUNTER, name, type.described());
        }
        return Optional.empty();
    }

    private static Optional<Finding> endingOfInfo(Named named) {
        return named.family().type() == FamilyType.INFO && !named.name().endsWith("_info")
                ? named.breaks(Rule.INFO_SUFFIX, named.name(), named.name() + "_info")
                : Optional.empty();
    }

    /** The name of a family of unknown type may end like those of any type. */
    private static Optional<Finding> reservedEnding(Named named) {
        boolean isInfo = named.family().type() == FamilyType.INFO;
        boolean isUnknown = named.family().type() == FamilyType.UNKNOWN;
        return RESERVED.entrySet().stream()
                .filter(reserved -> !isUnknown && named.name().endsWith(reserved.getKey()))
                .filter(reserved -> !(isInfo && reserved.getKey().equals("_info")))
                .findFirst()
                .flatMap(reserved -> named.breaks(Rule.RESERVED_SUFFIX
                        .with("family", named.name())
                        .with("suffix", reserved.getKey())
                        .with("types", reserved.getValue())));
    }

    private static Optional<Finding> unitOfInfo(Named named) {
        return named.family().type() == FamilyType.INFO && !named.unit().isEmpty()
                ? named.breaks(Rule.UNIT_OF_INFO, named.name(), named.unit())
                : Optional.empty();
    }

    private static Optional<Finding> unitOfStateset(Named named) {
        return named.family().type() == FamilyType.STATESET && !named.unit().isEmpty()
                ? named.breaks(Rule.UNIT_OF_STATESET, named.name(), named.unit())
                : Optional.empty();
    }

    private static Optional<Finding> baseUnit(Named named) {
        return Stream.concat(Stream.of(named.unit()), named.words())
                .flatMap(word -> UnitWords.baseInsteadOf(word)
                        .flatMap(base -> named.breaks(Rule.BASE_UNIT
                                .with("family", named.name())
                                .with("unit", word)
                                .with("base", base)))
                        .stream())
                .findFirst();
    }

    private static Optional<Finding> unitCode(Named named) {
        String unit = named.unit();
        return unit.isEmpty() || UnitWords.isWord(unit)
                ? Optional.empty()
                : named.breaks(Rule.UNIT_CODE
                        .with("family", named.name())
                        .with("unit", unit)
                        .with("remedy", UnitWords.insteadOfCode(unit)));
    }

    private static Optional<Finding> unitInName(Named named) {
        String name = named.name();
        String unit = named.unit();
        boolean isInName = unit.isEmpty() || ("_" + name + "_").contains("_" + unit + "_");
        return isInName || UnitWords.isAbbreviation(unit)
                ? Optional.empty()
                : named.breaks(Rule.UNIT_SUFFIX
                        .with("family", name)
                        .with("unit", unit)
                        .with("name", ClaimedNames.bare(name) + "_" + unit + ClaimedNames.ending(name)));
    }

    private static Optional<Finding> abbreviation(Named named) {
        return Stream.concat(Stream.of(named.unit()), named.words().skip(1))
                .filter(UnitWords::isAbbreviation)
                .findFirst()
                .flatMap(word -> named.breaks(Rule.UNIT_ABBREVIATION, named.name(), word));
    }

    private static Optional<Finding> typeInName(Named named) {
        return TYPES.stream()
                .filter(type -> named.contains("_" + type))
                .findFirst()
                .flatMap(type -> named.breaks(Rule.TYPE_IN_NAME, named.name(), type));
    }

    private static Optional<Finding> labelInName(Named named) {
        return Stream.concat(
                        named.family().labels().stream().map(Label::name),
                        named.family().detail().stream().map(Detail::label))
                .filter(label -> named.contains("_by_" + label))
                .findFirst()
                .flatMap(label -> named.breaks(Rule.LABEL_IN_NAME, named.name(), label));
    }

    private static Optional<Finding> help(Named named) {
        return named.family().help().isBlank() ? named.breaks(Rule.HELP_MISSING, named.name()) : Optional.empty();
    }

    /** A finding for each other family that claims a name of this one. */
    private Collection<Finding> collisions(Named named) {
        Map<String, Finding> collisions = new LinkedHashMap<>();
        for (String claimed : ClaimedNames.of(named.family())) {
            String other = claims.getOrDefault(claimed, named.family()).name();
            if (!other.equals(named.name())) {
                collisions.putIfAbsent(
                        other,
                        Rule.EXPOSITION_COLLISION
                                .with("family", named.name())
                                .with("other", other)
                                .with("name", claimed)
                                .at(named.place()));
            }
        }
        return collisions.values();
    }
}
