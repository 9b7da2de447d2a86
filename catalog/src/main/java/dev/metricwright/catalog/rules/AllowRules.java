package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Excuse;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds excuses without an effect, because the rule is not broken any more or because its name is misspelled. */
final class AllowRules {

    /**
     * The rules that can be checked on a catalog by itself. The rules about expressions can be checked beside it. Whether
     * a catalog needs an excuse from any other rule depends on the interfaces that record it.
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
                    Rule.SENSITIVE_LABEL,
                    Rule.UNBOUNDED_LABEL)
            .stream()
            .map(Rule::id)
            .collect(Collectors.toUnmodifiableSet());

    /** The rules about expressions whose names do not begin with {@code query-}. */
    private static final Set<String> OF_EXPRESSIONS = Set.of(
            Rule.NEVER_TRUE.id(),
            Rule.MISSES_FIRST.id(),
            Rule.ALWAYS_TRUE.id(),
            Rule.VALUE_SCALE.id(),
            Rule.LABEL_LOST.id());

    private static final Checks<Entry> CHECKS =
            new Checks<>(List.of(AllowRules::unknownRule, AllowRules::unused, AllowRules::needless));

    private AllowRules() {}

    /**
     * An excuse, as a catalog states it.
     *
     * @param excuse the excuse
     * @param isUsed whether it is of a catalog, a family, or a label that the registry or a family has
     * @param isNeeded whether a rule was excused because of it
     * @param isDecided whether its rule was checked on everything that it excuses
     */
    private record Entry(AllowEntry excuse, boolean isUsed, boolean isNeeded, boolean isDecided) {

        boolean isKnown() {
            return Rule.ids().contains(excuse.rule());
        }
    }

    /**
     * Checks a catalog that all other rules have checked already.
     *
     * @param ofExpressions the excuses that expressions needed; empty if expressions were not checked
     */
    static void check(Catalog catalog, Optional<Set<Excuse>> ofExpressions, Findings findings) {
        Set<Excuse> needed = new HashSet<>(findings.needed());
        needed.addAll(ofExpressions.orElse(Set.of()));
        Set<Origin> unused = unusedLabels(catalog);
        for (AllowEntry excuse : AllowEntry.of(catalog)) {
            boolean isDecided =
                    DECIDED.contains(excuse.rule()) || (ofExpressions.isPresent() && isAboutExpressions(excuse.rule()));
            boolean isUsed = !unused.contains(excuse.origin());
            CHECKS.findAll(new Entry(excuse, isUsed, needed.contains(excuse.excuse()), isDecided), findings);
        }
    }

    private static boolean isAboutExpressions(String rule) {
        return rule.startsWith("query-") || OF_EXPRESSIONS.contains(rule);
    }

    /** The places of the shared labels that neither the registry nor a family has. */
    private static Set<Origin> unusedLabels(Catalog catalog) {
        Set<Origin> labels = new HashSet<>();
        catalog.sharedLabels().forEach(label -> labels.add(label.origin()));
        catalog.commonLabels().forEach(label -> labels.remove(label.origin()));
        for (Family family : catalog.families()) {
            family.labels().forEach(label -> labels.remove(label.origin()));
        }
        return labels;
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

    private static Optional<Finding> unused(Entry entry) {
        AllowEntry excuse = entry.excuse();
        return entry.isKnown() && !entry.isUsed()
                ? Optional.of(Rule.UNUSED_ALLOW.at(excuse.origin(), excuse.subject(), excuse.rule()))
                : Optional.empty();
    }

    private static Optional<Finding> needless(Entry entry) {
        AllowEntry excuse = entry.excuse();
        return entry.isDecided() && entry.isUsed() && !entry.isNeeded()
                ? Optional.of(Rule.NEEDLESS_ALLOW.at(excuse.origin(), excuse.subject(), excuse.rule()))
                : Optional.empty();
    }
}
