package dev.metricwright.cli.exposed;

import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.finding.Details;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.page.PageLabel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks and counts the values of a label of an exposed family. */
final class ValuesCheck {

    /** So many wrong values of a label are reported, and that there are more. */
    private static final int MOST = 10;

    private final ExposedFamily exposed;
    private final Label label;
    private final Reported reported;
    private final Set<String> listed;
    private final Set<String> seen = new HashSet<>();
    private int unlisted;
    private int wrong;
    private int tooManyFrom;
    private boolean isMissing;

    ValuesCheck(ExposedFamily exposed, Label label, Reported reported) {
        this.exposed = exposed;
        this.label = label;
        this.reported = reported;
        this.listed = label.values().listed().keySet();
    }

    Label label() {
        return label;
    }

    /** The values that were seen. */
    Set<String> seen() {
        return seen;
    }

    /** The number of values that count against the bound of the label. */
    int unlisted() {
        return unlisted;
    }

    /** Checks a value. Absent and empty are the same for a label that some series lack. */
    void check(String value, int line) {
        if (!seen.add(value) || listed.contains(value) || (value.isEmpty() && !isClosedAndRequired())) {
            return;
        }
        if (label.values() instanceof LabelValues.Open open) {
            if (!value.equals(label.overflow())) {
                unlisted++;
                if (open.max().isPresent() && unlisted == open.max().getAsInt() + 1) {
                    tooManyFrom = line;
                }
                open.pattern()
                        .filter(pattern -> !pattern.matches(value))
                        .ifPresent(pattern -> wrong(
                                line,
                                with(Rule.EXPOSED_UNMATCHED)
                                        .with("value", shown(value))
                                        .with("pattern", pattern)));
            }
        } else if (value.equals(label.overflow())) {
            wrong(line, with(Rule.EXPOSED_OVERFLOW).with("value", shown(value)));
        } else {
            wrong(
                    line,
                    with(Rule.EXPOSED_VALUE)
                            .with("value", shown(value))
                            .with("hint", isHidden() ? "" : Meant.in(value, listed)));
        }
    }

    private boolean isClosedAndRequired() {
        return label.isClosed() && exposed.family().isRequired(label);
    }

    private void wrong(int line, Details details) {
        wrong++;
        if (wrong <= MOST) {
            reported.add(exposed.finding(label, line, details));
        } else if (wrong == MOST + 1) {
            reported.add(exposed.finding(label, line, with(Rule.EXPOSED_VALUES)));
        }
    }

    /** The values of personal or secret data are not printed. */
    private String shown(String value) {
        return isHidden() ? "(not shown, because the label is sensitive)" : '"' + value + '"';
    }

    private boolean isHidden() {
        return label.sensitive().isPresent();
    }

    /** Reports, once, that a series has no such label. */
    void mustBeIn(List<PageLabel> metric, int line) {
        if (isMissing) {
            return;
        }
        for (PageLabel each : metric) {
            if (each.name().equals(label.name())) {
                return;
            }
        }
        isMissing = true;
        reported.add(exposed.finding(label, line, with(Rule.EXPOSED_WITHOUT_LABEL)));
    }

    /** Reports that there are more values than the bound admits, at the first value that is too much. */
    void checkBound() {
        if (tooManyFrom > 0 && label.values() instanceof LabelValues.Open open) {
            reported.add(exposed.finding(
                    label,
                    tooManyFrom,
                    with(Rule.EXPOSED_LABEL_BOUND)
                            .with("number", unlisted)
                            .with("max", open.max().orElseThrow())));
        }
    }

    private Details with(Rule rule) {
        return rule.with("family", exposed.family().name())
                .with("label", label.name())
                .with("catalog", exposed.catalog().name());
    }
}
