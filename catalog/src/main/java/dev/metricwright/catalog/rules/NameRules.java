package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.declaration.Place;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules about what families are called. What each of them asks is said beside its constant in {@link Rule}; they follow
 * Prometheus' naming practices, its linter promlint, and OpenMetrics 1.0.
 */
final class NameRules {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    private static final List<String> TYPES = List.of("counter", "gauge", "histogram", "summary");

    /** Endings of the names of samples, and of what. */
    private static final Map<String, String> RESERVED = Map.of(
            "_bucket", "histograms",
            "_count", "histograms and summaries",
            "_sum", "histograms and summaries",
            "_created", "counters, histograms and summaries",
            "_gcount", "gauge histograms",
            "_gsum", "gauge histograms",
            "_info", "info families");

    private final Catalog catalog;
    private final Findings findings;

    /** Of the names that families claim, the first family of each. */
    private final Map<String, Family> claims = new HashMap<>();

    /**
     * Rules for some families.
     *
     * @param catalog the catalog whose prefixes they have
     * @param families all that are exposed together; of two that claim a name, the later is at fault
     */
    NameRules(Catalog catalog, List<Family> families, Findings findings) {
        this.catalog = catalog;
        this.findings = findings;
        for (Family family : families) {
            ClaimedNames.of(family).forEach(name -> claims.putIfAbsent(name, family));
        }
    }

    /**
     * Checks a family.
     *
     * @param family one of the families
     * @param place where findings are reported
     */
    void check(Family family, Place place) {
        Findings findings = this.findings.excusing(family);
        checkSpelling(family, place, findings);
        checkEnding(family, place, findings);
        checkUnit(family, place, findings);
        checkClaims(family, place, findings);
        checkWords(family, place, findings);
        if (family.help().isBlank()) {
            findings.report(Rule.HELP_MISSING, place, family.name());
        }
    }

    private void checkSpelling(Family family, Place place, Findings findings) {
        String name = family.name();
        if (!NAME.matcher(name).matches()) {
            findings.report(Rule.NAME_SYNTAX, place, name);
        } else if (name.startsWith("_")) {
            findings.report(Rule.UNDERSCORED_NAME, place, name);
        }
        List<String> prefixes = catalog.prefixes();
        if (!prefixes.isEmpty() && prefixes.stream().noneMatch(name::startsWith)) {
            findings.report(Rule.NAME_PREFIX, place, name, catalog.name(), String.join(" or ", prefixes));
        }
        if (!name.equals(name.toLowerCase(Locale.ROOT))) {
            findings.report(Rule.NAME_CASE, place, name, Words.snakeCase(name));
        }
    }

    private static void checkEnding(Family family, Place place, Findings findings) {
        String name = family.name();
        boolean total = name.endsWith("_total");
        if (family.type() == FamilyType.COUNTER && !total) {
            findings.report(Rule.COUNTER_SUFFIX, place, name, name + "_total");
        } else if (family.type() != FamilyType.COUNTER && total) {
            findings.report(Rule.TOTAL_OF_NO_COUNTER, place, name, Words.a(family.type()));
        }
        boolean info = name.endsWith("_info");
        if (family.type() == FamilyType.INFO && !info) {
            findings.report(Rule.INFO_SUFFIX, place, name, name + "_info");
        }
        RESERVED.forEach((ending, users) -> {
            if (name.endsWith(ending) && !(info && family.type() == FamilyType.INFO)) {
                findings.report(Rule.RESERVED_SUFFIX, place, name, ending, users);
            }
        });
    }

    private static void checkUnit(Family family, Place place, Findings findings) {
        String name = family.name();
        boolean unitless = family.type() == FamilyType.INFO
                && !family.unit().isEmpty()
                && findings.report(Rule.UNIT_OF_INFO, place, name, family.unit());
        String unit = unitless ? "" : family.unit(); // of one that is to be dropped, nothing else is asked
        Optional<String> wrong = Stream.concat(Stream.of(unit), Stream.of(words(name)))
                .filter(word -> UnitWords.baseInsteadOf(word).isPresent())
                .findFirst();
        boolean willChange = wrong.isPresent()
                && findings.report(
                        Rule.BASE_UNIT,
                        place,
                        name,
                        wrong.get(),
                        UnitWords.baseInsteadOf(wrong.get()).orElseThrow());
        boolean says = unit.isEmpty() || ("_" + name + "_").contains("_" + unit + "_");
        // What is to be recorded in another unit, or has it shortened, should not be told to have this one in its name.
        if (!says && !UnitWords.isAbbreviation(unit) && !findings.excuse(Rule.UNIT_SUFFIX) && !willChange) {
            String ending = ClaimedNames.ending(name);
            findings.report(Rule.UNIT_SUFFIX, place, name, unit, ClaimedNames.bare(name) + "_" + unit + ending);
        }
        Stream.concat(Stream.of(unit), Stream.of(words(name)).skip(1))
                .filter(UnitWords::isAbbreviation)
                .findFirst()
                .ifPresent(word -> findings.report(Rule.UNIT_ABBREVIATION, place, name, word));
    }

    /** Each other family that claims a name of this one, once. */
    private void checkClaims(Family family, Place place, Findings findings) {
        Set<String> others = new LinkedHashSet<>();
        for (String claimed : ClaimedNames.of(family)) {
            Optional<String> other = Optional.ofNullable(claims.get(claimed)).map(Family::name);
            if (other.isPresent() && !other.get().equals(family.name()) && others.add(other.get())) {
                findings.report(Rule.EXPOSITION_COLLISION, place, family.name(), other.get(), claimed);
            }
        }
    }

    private static void checkWords(Family family, Place place, Findings findings) {
        String name = family.name();
        TYPES.stream()
                .filter(type -> says(name, "_" + type))
                .findFirst()
                .ifPresent(type -> findings.report(Rule.TYPE_IN_NAME, place, name, type));
        Stream.concat(
                        family.labels().stream().map(Label::name),
                        family.detail().stream().map(Detail::label))
                .filter(label -> says(name, "_by_" + label))
                .findFirst()
                .ifPresent(label -> findings.report(Rule.LABEL_IN_NAME, place, name, label));
    }

    private static String[] words(String name) {
        return name.toLowerCase(Locale.ROOT).split("_", -1);
    }

    /** Whether a name has some words after its first. */
    private static boolean says(String name, String words) {
        return (name.toLowerCase(Locale.ROOT) + "_").contains(words + "_");
    }
}
