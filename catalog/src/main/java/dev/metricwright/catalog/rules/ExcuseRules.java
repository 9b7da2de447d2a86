package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds excuses that excuse nothing, so that a name that has been mended, or a rule misspelt, leaves none behind. */
final class ExcuseRules {

    /**
     * The rules that a catalog by itself breaks or keeps. Whether it needs an excuse from any other depends on the
     * interfaces that record it.
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

    /** Rules for what has been found: all else that there is to check has been checked. */
    ExcuseRules(Findings findings) {
        this.findings = findings;
    }

    void check(Catalog catalog) {
        for (Excuse excuse : Excuse.of(catalog)) {
            CatalogPlace place = new CatalogPlace(excuse.origin());
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
