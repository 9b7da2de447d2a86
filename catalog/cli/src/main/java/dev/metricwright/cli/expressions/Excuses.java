package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.Nearest;
import dev.metricwright.catalog.finding.Excuse;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides which findings about expressions are excused, and knows afterwards which excuses had an effect. */
final class Excuses {

    private final Names names;
    private final LocalDate today;
    private final Set<Excuse> needed = new HashSet<>();
    private final Set<LocalExcuse> effective = new HashSet<>();

    Excuses(Names names, LocalDate today) {
        this.names = names;
        this.today = today;
    }

    /** The excuses of catalogs that had an effect. */
    Set<Excuse> needed() {
        return needed;
    }

    void need(Excuse excuse) {
        needed.add(excuse);
    }

    /** Says that some excuses would have an effect in another version of Prometheus. */
    void wouldExcuse(Finding finding, List<LocalExcuse> local) {
        local.stream()
                .filter(excuse -> excuse.rule().equals(finding.rule().id()))
                .forEach(effective::add);
    }

    /**
     * A finding about an expression, if nothing excuses it.
     *
     * @param finding the finding
     * @param local the excuses that are stated beside the expression
     */
    Optional<Finding> unexcused(Finding finding, List<LocalExcuse> local) {
        Set<Excuse> ofCatalogs = names.excuses(finding);
        needed.addAll(ofCatalogs);
        Finding reported = finding;
        boolean isExcused = !ofCatalogs.isEmpty();
        for (LocalExcuse excuse : local) {
            if (excuse.rule().equals(finding.rule().id())) {
                effective.add(excuse);
                isExcused |= !excuse.hasEnded(today);
                reported = excuse.hasEnded(today) ? ended(finding, excuse) : reported;
            } else if (excuse.rule().isEmpty()) {
                effective.add(excuse);
                reported = finding.movedTo(
                        finding.place().orElseThrow(),
                        finding.message() + "; " + excuse.from() + " does not name "
                                + finding.rule().id());
            }
        }
        return isExcused ? Optional.empty() : Optional.of(reported);
    }

    private static Finding ended(Finding finding, LocalExcuse excuse) {
        return finding.movedTo(
                finding.place().orElseThrow(),
                finding.message() + "; its excuse ended on " + excuse.until().orElseThrow());
    }

    /** The findings about the excuses beside some expressions that had no effect on any of them. */
    List<Finding> withoutEffect(List<Written> expressions) {
        // Most expressions of a file have the same list of excuses.
        Set<List<LocalExcuse>> lists = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<LocalExcuse> all = new LinkedHashSet<>();
        for (Written written : expressions) {
            if (lists.add(written.excuses())) {
                all.addAll(written.excuses());
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (LocalExcuse excuse : all) {
            if (!effective.contains(excuse)) {
                findings.add(withoutEffect(excuse));
            }
        }
        return findings;
    }

    private static Finding withoutEffect(LocalExcuse excuse) {
        String rule = excuse.rule();
        if (rule.isEmpty()) {
            return Rule.NEEDLESS_ISSUE.at(excuse.origin(), excuse.from());
        }
        return Rule.ids().contains(rule)
                ? Rule.NEEDLESS_EXCUSE.at(excuse.origin(), excuse.from(), rule)
                : Rule.UNKNOWN_EXCUSE
                        .with("excuse", excuse.from())
                        .with("rule", rule)
                        .with(
                                "hint",
                                Nearest.to(rule, Rule.ids())
                                        .map(nearest -> " (did you mean " + nearest + "?)")
                                        .orElse(""))
                        .at(excuse.origin());
    }
}
