package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Excuse;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.finding.Severities;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Checks a catalog by itself with the rules about names, labels and the number of series. Their findings do not make
 * the catalog invalid. The errors are what the processor refuses in interfaces that record a whole family, and what
 * breaks in Prometheus.
 */
public final class CatalogRules {

    private static final Checks<Family> FAMILY = new Checks<>(
            List.of(family -> CardinalityRules.keyTooWide(family, family.origin()), CatalogRules::familyWorstCase));

    private static final Checks<Family> COMBINATIONS = new Checks<>(List.of(CatalogRules::noCombination));

    private static final List<BiFunction<Family, Label, Optional<Finding>>> LABEL =
            List.of(CatalogRules::sensitive, CatalogRules::unbounded);

    private static final Checks<Catalog> CATALOG = new Checks<>(List.of(CatalogRules::catalogWorstCase));

    private final Findings findings;
    private final Set<Reported> reported = new HashSet<>();

    private CatalogRules(Catalog catalog, Severities severities) {
        this.findings = new Findings(severities).excusing(catalog);
    }

    /** A finding about the definition of a label. */
    private record Reported(Rule rule, Origin label) {}

    /**
     * Checks a catalog.
     *
     * @param catalog the catalog
     * @param severities the severity of each rule
     * @return the findings, each at an {@link Origin}, in the order of the file
     */
    public static List<Finding> check(Catalog catalog, Severities severities) {
        return check(catalog, severities, Optional.empty());
    }

    /**
     * Checks a catalog whose expressions have been checked, also for excuses from the rules about expressions.
     *
     * @param catalog the catalog
     * @param severities the severity of each rule
     * @param ofExpressions the excuses that the expressions of this and of other catalogs needed
     * @return the findings, each at an {@link Origin}, in the order of the file
     */
    public static List<Finding> check(Catalog catalog, Severities severities, Set<Excuse> ofExpressions) {
        return check(catalog, severities, Optional.of(ofExpressions));
    }

    private static List<Finding> check(Catalog catalog, Severities severities, Optional<Set<Excuse>> ofExpressions) {
        CatalogRules rules = new CatalogRules(catalog, severities);
        NameRules names = new NameRules(catalog, catalog.families(), rules.findings);
        catalog.commonLabels().forEach(label -> LabelNameRules.check(label, rules.findings));
        for (Family family : catalog.families()) {
            names.check(family, family.origin());
            LabelNameRules.check(family, rules.findings);
            rules.checkLabels(family);
            COMBINATIONS.findFirst(family, rules.findings.excusing(family));
            FAMILY.findFirst(family, rules.findings.excusing(family));
        }
        CATALOG.findAll(catalog, rules.findings);
        AllowRules.check(catalog, ofExpressions, rules.findings);
        return rules.findings.all().stream().sorted(Finding.BY_LINE).toList();
    }

    /** Checks labels. A shared definition is reported once, for the first of its families that is not excused. */
    private void checkLabels(Family family) {
        for (Label label : family.labels()) {
            Findings ofLabel = findings.excusing(family).excusing(label);
            LABEL.stream()
                    .flatMap(check -> check.apply(family, label).stream())
                    .filter(found -> !ofLabel.excuse(found.rule()))
                    .filter(found -> reported.add(new Reported(found.rule(), label.origin())))
                    .forEach(ofLabel::report);
        }
    }

    private static Optional<Finding> sensitive(Family family, Label label) {
        return label.sensitive().isEmpty() && SensitiveNames.contain(label.name())
                ? Optional.of(Rule.SENSITIVE_LABEL.at(label.origin(), label.name(), family.name()))
                : Optional.empty();
    }

    /** Every method of a family without a legal combination is refused. */
    private static Optional<Finding> noCombination(Family family) {
        return WorstCase.hasCombinations(family)
                ? Optional.empty()
                : Optional.of(Rule.NO_LEGAL_COMBINATION.at(family.origin(), family.name()));
    }

    private static Optional<Finding> unbounded(Family family, Label label) {
        return label.values() instanceof LabelValues.Open open && open.max().isEmpty()
                ? Optional.of(Rule.UNBOUNDED_DEFINITION.at(label.origin(), label.name(), family.name()))
                : Optional.empty();
    }

    private static Optional<Finding> familyWorstCase(Family family) {
        OptionalLong all = WorstCase.of(family);
        long closed = WorstCase.closedPart(family);
        if (family.maxSeries().isPresent() && closed > family.maxSeries().getAsInt()) {
            return Optional.of(Rule.FAMILY_WORST_CASE
                    .with("family", family.name())
                    .with("series", Words.count(closed) + " series of listed values")
                    .with(
                            "budget",
                            "its max_series is "
                                    + Words.count(family.maxSeries().getAsInt()))
                    .with("remedy", "list fewer values, exclude combinations with 'legal', or raise it")
                    .at(family.origin()));
        }
        return family.maxSeries().isEmpty() && all.orElse(0) > CardinalityRules.FAMILY_BUDGET
                ? Optional.of(Rule.FAMILY_WORST_CASE
                        .with("family", family.name())
                        .with("series", Words.count(all.getAsLong()) + " series")
                        .with(
                                "budget",
                                Words.count(CardinalityRules.FAMILY_BUDGET)
                                        + " is the limit of a family without max_series")
                        .with("remedy", "lower the max of its labels, or limit its series with max_series")
                        .at(family.origin()))
                : Optional.empty();
    }

    private static Optional<Finding> catalogWorstCase(Catalog catalog) {
        long all = WorstCase.of(catalog);
        return catalog.maxSeries().isPresent() && all > catalog.maxSeries().getAsInt()
                ? Optional.of(Rule.CATALOG_WORST_CASE
                        .with("catalog", catalog.name())
                        .with("series", Words.count(all))
                        .with("budget", Words.count(catalog.maxSeries().getAsInt()))
                        .at(catalog.origin()))
                : Optional.empty();
    }
}
