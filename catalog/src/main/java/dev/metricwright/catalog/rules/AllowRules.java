package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds excuses without an effect, because the rule is not broken any more or because its name is misspelled. */
final class AllowRules {

    /**
     * The rules that can be checked on a catalog by itself. Whether a catalog needs an excuse from any other rule
     * depends on the interfaces that record it.
     */
    private static final Set<String> DECIDED = EnumSet.of(
                    Rule.NAME_SYNTAX,
                    Rule.NAME_PREFIX,
                    Rule.NAME_CASE,
                    Rule.COUNTER_SUFFIX,
                    Rule.RESERVED_SUFFIX,
                    Rule.BASE_UNIT,
                    Rule.UNIT_SUFFIX,
                    Rule.EXPOSITION_COLLISION,
                    Rule.TYPE_IN_NAME,
                    Rule.LABEL_IN_NAME,
                    Rule.UNIT_ABBREVIATION,
                    Rule.HELP_MISSING,
                    Rule.NEEDLESS_ALLOW,
                    Rule.LABEL_CASE,
                    Rule.RESERVED_LABEL,
                    Rule.UNBOUNDED_LABEL)
            .stream()
            .map(Rule::id)
            .collect(Collectors.toUnmodifiableSet());

    private static final Checks<Entry> CHECKS = new Checks<>(List.of(AllowRules::unknownRule, AllowRules::needless));

    private AllowRules() {}

    /**
     * An excuse, as a catalog states it.
     *
     * @param excuse the excuse
     * @param isNeeded whether a rule was excused because of it
     */
    private record Entry(AllowEntry excuse, boolean isNeeded) {

        boolean isKnown() {
            return Rule.ids().contains(excuse.rule());
        }
    }

    /** Checks a catalog that all other rules have checked already. */
    static void check(Catalog catalog, Findings findings) {
        for (AllowEntry excuse : AllowEntry.of(catalog)) {
            CHECKS.findAll(new Entry(excuse, findings.needs(excuse)), findings);
        }
    }

    private static Optional<Finding> unknownRule(Entry entry) {
        AllowEntry excuse = entry.excuse();
        return entry.isKnown()
                ? Optional.empty()
                : Optional.of(Rule.UNKNOWN_ALLOW
                        .with("subject", excuse.subject())
                        .with("rule", excuse.rule())
                        .with("hint", Words.didYouMean(excuse.rule(), Rule.ids()))
                        .at(excuse.origin()));
    }

    private static Optional<Finding> needless(Entry entry) {
        AllowEntry excuse = entry.excuse();
        return DECIDED.contains(excuse.rule()) && !entry.isNeeded()
                ? Optional.of(Rule.NEEDLESS_ALLOW.at(excuse.origin(), excuse.subject(), excuse.rule()))
                : Optional.empty();
    }
}
