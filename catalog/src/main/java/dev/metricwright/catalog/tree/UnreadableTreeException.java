package dev.metricwright.catalog.tree;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;

/** Thrown if a document cannot be read any further. */
public final class UnreadableTreeException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Finding mistake;

    /**
     * Creates an exception.
     *
     * @param origin the place of the mistake
     * @param rule the rule that is broken
     * @param details the details of its message
     */
    public UnreadableTreeException(Origin origin, Rule rule, Object... details) {
        this(rule.at(origin, details));
    }

    UnreadableTreeException(Finding mistake) {
        super(mistake.message());
        this.mistake = mistake;
    }

    /** {@return the mistake} */
    public Finding mistake() {
        return mistake;
    }
}
