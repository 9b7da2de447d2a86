package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Origin;

/** How large a catalog may be, so that no file can exhaust the memory or the stack of a compiler. */
final class TreeLimits {

    /** In bytes. The largest catalog that we ship has 0.2 MB. */
    static final int SIZE = 4 * 1024 * 1024;

    /** A catalog has less than ten levels. */
    private static final int DEPTH = 50;

    private TreeLimits() {}

    static void checkDepth(int depth, Origin origin) throws UnreadableTreeException {
        if (depth > DEPTH) {
            throw new UnreadableTreeException(
                    origin, "more than " + DEPTH + " levels are nested here; a catalog needs less than ten");
        }
    }
}
