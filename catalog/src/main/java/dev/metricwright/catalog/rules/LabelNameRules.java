package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The rules about the names of labels that a catalog defines. */
final class LabelNameRules {

    private static final Set<String> SET_AT_SCRAPE = Set.of("job", "instance");

    /** All of these rules are applied. */
    private static final Checks<Named> CHECKS =
            new Checks<>(List.of(LabelNameRules::snakeCase, LabelNameRules::reserved));

    private LabelNameRules() {}

    /** The name of a label, and where it is defined. */
    private record Named(String name, Origin origin) {}

    /** The rule that reserves a label name, if there is one. */
    static Optional<Rule> reserving(String label) {
        if (label.equals("le") || label.equals("quantile") || label.startsWith("__")) {
            return Optional.of(Rule.RESERVED_LABEL);
        }
        if (label.startsWith("_")) {
            return Optional.of(Rule.UNDERSCORED_LABEL);
        }
        return SET_AT_SCRAPE.contains(label) ? Optional.of(Rule.SCRAPE_LABEL) : Optional.empty();
    }

    /** Checks the labels of a family. A shared definition is reported once. */
    static void check(Family family, Findings findings) {
        Findings ofFamily = findings.excusing(family);
        family.labels().forEach(label -> check(label, ofFamily));
        for (Detail detail : family.detail()) {
            check(detail.label(), detail.origin(), ofFamily);
        }
    }

    /** Checks a label. */
    static void check(Label label, Findings findings) {
        check(label.name(), label.origin(), findings.excusing(label));
    }

    private static void check(String name, Origin origin, Findings findings) {
        CHECKS.findAll(new Named(name, origin), findings);
    }

    private static Optional<Finding> snakeCase(Named label) {
        return label.name().equals(label.name().toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of(Rule.LABEL_CASE.at(label.origin(), label.name(), Words.snakeCase(label.name())));
    }

    private static Optional<Finding> reserved(Named label) {
        return reserving(label.name()).map(rule -> rule.at(label.origin(), label.name()));
    }
}
