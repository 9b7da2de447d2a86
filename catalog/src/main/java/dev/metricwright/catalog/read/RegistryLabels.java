package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.tree.Mistakes;
import java.util.List;
import java.util.Map;

/**
 * The labels that a family of a catalog must not have: the common ones of the registry, those that a scrape adds, and
 * the forbidden ones.
 */
final class RegistryLabels {

    private final List<Label> common;
    private final List<String> target;
    private final Map<String, String> forbidden;
    private final Mistakes mistakes;

    RegistryLabels(List<Label> common, List<String> target, Map<String, String> forbidden, Mistakes mistakes) {
        this.common = common;
        this.target = target;
        this.forbidden = forbidden;
        this.mistakes = mistakes;
    }

    void check(String label, Origin origin) {
        for (Label other : common) {
            if (other.name().equals(label)) {
                mistakes.add(origin, Rule.LABEL_IS_COMMON, label);
            }
        }
        checkCommon(label, origin);
    }

    /** Checks a label that is common itself. */
    void checkCommon(String label, Origin origin) {
        if (target.contains(label)) {
            mistakes.add(origin, Rule.LABEL_OF_TARGET, label);
        }
        String reason = forbidden.get(label);
        if (reason != null) {
            mistakes.add(origin, Rule.LABEL_IS_FORBIDDEN, label, reason);
        }
    }
}
