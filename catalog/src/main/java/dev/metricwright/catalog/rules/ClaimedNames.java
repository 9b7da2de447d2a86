package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import java.util.List;

/** Endings that make the name of a sample, and the names that no other family may have because of them. */
final class ClaimedNames {

    private static final String TOTAL = "_total";
    private static final String INFO = "_info";

    private ClaimedNames() {}

    /**
     * The names that a family claims: OpenMetrics 1.0, "Suffixes". A counter without {@code _total} and an info family
     * without {@code _info} are exposed as what they are called, of unknown type.
     */
    static List<String> of(Family family) {
        String name = family.name();
        return switch (family.type()) {
            case COUNTER -> name.endsWith(TOTAL) ? List.of(name, bare(name), bare(name) + "_created") : List.of(name);
            case GAUGE -> List.of(name);
            case HISTOGRAM -> List.of(name, name + "_bucket", name + "_count", name + "_sum", name + "_created");
            case INFO -> name.endsWith(INFO) ? List.of(name, bare(name)) : List.of(name);
        };
    }

    /** A name without {@code _total} or {@code _info}. */
    static String bare(String name) {
        return name.substring(0, name.length() - ending(name).length());
    }

    /** {@code _total}, {@code _info} or nothing. */
    static String ending(String name) {
        return name.endsWith(TOTAL) ? TOTAL : name.endsWith(INFO) ? INFO : "";
    }
}
