package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Rule;

/** Limits for the size of a catalog, so that no file can exhaust the memory or the stack of a compiler. */
final class TreeLimits {

    /** The largest size, in bytes. The largest shipped catalog has 0.2 MB. */
    static final int SIZE = 4 * 1024 * 1024;

    /** The largest number of nested levels. A catalog has fewer than ten. */
    private static final int DEPTH = 50;

    private TreeLimits() {}

    static void checkDepth(int depth, Origin origin) throws UnreadableTreeException {
        if (depth > DEPTH) {
            throw new UnreadableTreeException(origin, Rule.NESTED_TOO_DEEPLY, DEPTH);
        }
    }
}
