package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Rule;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds excuses without an effect, because the rule is not broken any more or because its name is misspelled. */
final class ExcuseRules {

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

    private final Findings findings;

    /** Rules for a catalog that all other rules have checked already. */
    ExcuseRules(Findings findings) {
        this.findings = findings;
    }

    void check(Catalog catalog) {
        for (Excuse excuse : Excuse.of(catalog)) {
            Origin place = excuse.origin();
            if (!Rule.ids().contains(excuse.rule())) {
                findings.report(
                        Rule.UNKNOWN_ALLOW,
                        place,
                        excuse.subject(),
                        excuse.rule(),
                        Words.didYouMean(excuse.rule(), Rule.ids()));
            } else if (DECIDED.contains(excuse.rule()) && !findings.needs(excuse)) {
                findings.report(Rule.NEEDLESS_ALLOW, place, excuse.subject(), excuse.rule());
            }
        }
    }
}
