package dev.metricwright.catalog.tree;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Rule;

/** A limit for the depth of a document, so that no file can exhaust the stack of a compiler. */
final class TreeLimits {

    /** The largest number of nested levels. A catalog has fewer than ten. */
    private static final int DEPTH = 50;

    private TreeLimits() {}

    static void checkDepth(int depth, Origin origin) throws UnreadableTreeException {
        if (depth > DEPTH) {
            throw new UnreadableTreeException(origin, Rule.NESTED_TOO_DEEPLY, DEPTH);
        }
    }
}
