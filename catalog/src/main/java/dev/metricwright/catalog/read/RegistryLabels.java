package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Origin;
import java.util.List;
import java.util.Map;

/** The labels that no family of a catalog may have: those that the whole registry has already, and the forbidden ones. */
final class RegistryLabels {

    private final List<Label> common;
    private final Map<String, String> forbidden;
    private final Mistakes mistakes;

    RegistryLabels(List<Label> common, Map<String, String> forbidden, Mistakes mistakes) {
        this.common = common;
        this.forbidden = forbidden;
        this.mistakes = mistakes;
    }

    void check(String label, Origin origin) {
        for (Label other : common) {
            if (other.name().equals(label)) {
                mistakes.add(origin, "'" + label + "' is in 'common_labels', every family has it; remove it here");
            }
        }
        checkForbidden(label, origin);
    }

    void checkForbidden(String label, Origin origin) {
        String reason = forbidden.get(label);
        if (reason != null) {
            mistakes.add(
                    origin, "'" + label + "' is in 'forbidden_labels': " + reason + "; remove it from one of them");
        }
    }
}
