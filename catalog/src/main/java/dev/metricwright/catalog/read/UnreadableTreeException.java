package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;

/** Thrown if a document cannot be parsed any further. Never leaves this package. */
final class UnreadableTreeException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Finding mistake;

    UnreadableTreeException(Origin origin, Rule rule, Object... details) {
        this(rule.at(origin, details));
    }

    private UnreadableTreeException(Finding mistake) {
        super(mistake.message());
        this.mistake = mistake;
    }

    Finding mistake() {
        return mistake;
    }
}
