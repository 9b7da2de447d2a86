package dev.metricwright.catalog.tree;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Rule;
import java.util.HashMap;
import java.util.Map;

/**
 * The parts of a YAML file that other parts may repeat by an alias. What they repeat together is limited, so that a small
 * file cannot become a large tree.
 */
final class Anchors {

    /** The largest number of nodes that aliases may repeat in one file. */
    private static final int MOST = 1_000_000;

    private static final String MERGE = "<<";

    private final Map<String, Part> named = new HashMap<>();
    private long repeated;

    /**
     * A part with a name.
     *
     * @param node the part
     * @param size the number of its nodes, those that it repeats itself included
     */
    record Part(Node node, long size) {}

    /** Whether a key says that the entries of its value belong to the mapping itself. */
    static boolean isMerge(Node key) {
        return key instanceof Node.Scalar scalar
                && scalar.plain()
                && scalar.text().equals(MERGE);
    }

    void add(String anchor, Part part) {
        named.put(anchor, part);
    }

    /** What an alias stands for. Its places are those of the part that it repeats. */
    Part repeated(String anchor, Origin alias) throws UnreadableTreeException {
        Part part = named.get(anchor);
        if (part == null) {
            throw new UnreadableTreeException(alias, Rule.UNKNOWN_ANCHOR, anchor);
        }
        repeated += part.size();
        if (repeated > MOST) {
            throw new UnreadableTreeException(alias, Rule.TOO_MUCH_REPEATED, anchor, MOST);
        }
        return part;
    }
}
