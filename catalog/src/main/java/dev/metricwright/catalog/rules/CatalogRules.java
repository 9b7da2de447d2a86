package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.Origin;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Holds a catalog by itself against the rules about names and about numbers of series. What they find makes no catalog
 * invalid; it is what its readers in Prometheus, and an interface that records the whole of it, would meet.
 */
public final class CatalogRules {

    private static final Comparator<Finding> BY_PLACE = Comparator.<Finding>comparingInt(
                    finding -> origin(finding).line())
            .thenComparingInt(finding -> origin(finding).column());

    private final Findings findings;
    private final Set<Origin> unbounded = new HashSet<>();

    private CatalogRules(Severities severities) {
        this.findings = new Findings(severities);
    }

    /**
     * Checks a catalog.
     *
     * @param catalog the catalog
     * @param severities what matters how much
     * @return the findings, each at a {@link CatalogPlace}, in the order of the file
     */
    public static List<Finding> check(Catalog catalog, Severities severities) {
        CatalogRules rules = new CatalogRules(severities);
        NameRules names = new NameRules(catalog, catalog.families(), rules.findings);
        catalog.commonLabels().forEach(label -> LabelNameRules.check(label, rules.findings));
        for (Family family : catalog.families()) {
            names.check(family, new CatalogPlace(family.origin()));
            LabelNameRules.check(family, rules.findings);
            rules.checkBounds(family);
            if (!CardinalityRules.isKeyTooWide(family, new CatalogPlace(family.origin()), rules.findings)) {
                rules.checkBudget(family);
            }
        }
        rules.checkBudget(catalog);
        new ExcuseRules(rules.findings).check(catalog);
        return rules.findings.all().stream().sorted(BY_PLACE).toList();
    }

    private static Origin origin(Finding finding) {
        return ((CatalogPlace) finding.place().orElseThrow()).origin();
    }

    private void checkBounds(Family family) {
        for (Label label : family.labels()) {
            boolean open = label.values() instanceof LabelValues.Open values
                    && values.max().isEmpty();
            Findings excusing = findings.excusing(family).excusing(label);
            // A shared definition is at fault once, not in each of its families, of which some may be excused.
            if (open && !excusing.excuse(Rule.UNBOUNDED_DEFINITION) && unbounded.add(label.origin())) {
                findings.report(
                        Rule.UNBOUNDED_DEFINITION, new CatalogPlace(label.origin()), label.name(), family.name());
            }
        }
    }

    private void checkBudget(Family family) {
        OptionalLong all = WorstCase.of(family);
        long closed = WorstCase.closedPart(family);
        if (family.maxSeries().isPresent() && closed > family.maxSeries().getAsInt()) {
            report(
                    family,
                    family.name(),
                    Words.count(closed) + " series of listed values",
                    "its max_series is " + Words.count(family.maxSeries().getAsInt()),
                    "raise it, or say with legal: which combinations there are");
        } else if (family.maxSeries().isEmpty()
                && all.isPresent()
                && all.getAsLong() > CardinalityRules.FAMILY_BUDGET) {
            report(
                    family,
                    family.name(),
                    Words.count(all.getAsLong()) + " series",
                    Words.count(CardinalityRules.FAMILY_BUDGET) + " is the limit of a family without max_series",
                    "lower the max of its labels, or state what it may come to with max_series");
        }
    }

    private void checkBudget(Catalog catalog) {
        long all = WorstCase.of(catalog);
        if (catalog.maxSeries().isPresent() && all > catalog.maxSeries().getAsInt()) {
            findings.report(
                    Rule.CATALOG_WORST_CASE,
                    new CatalogPlace(catalog.origin()),
                    catalog.name(),
                    Words.count(all),
                    Words.count(catalog.maxSeries().getAsInt()));
        }
    }

    private void report(Family family, Object... details) {
        findings.excusing(family).report(Rule.FAMILY_WORST_CASE, new CatalogPlace(family.origin()), details);
    }
}
