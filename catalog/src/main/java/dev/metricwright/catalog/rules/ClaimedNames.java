package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Family;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names that a family claims when it is exposed, and that other families must not have. */
final class ClaimedNames {

    private static final String TOTAL = "_total";
    private static final String INFO = "_info";

    /** The endings of the samples of a family that are not its own name. */
    private static final List<String> SAMPLES = List.of("_bucket", "_count", "_sum", "_created");

    private ClaimedNames() {}

    /**
     * The names that a family claims, by the section "Suffixes" of OpenMetrics 1.0. A counter without {@code _total}
     * and an info family without {@code _info} are exposed under their own names, with the type unknown.
     */
    static List<String> of(Family family) {
        String name = family.name();
        return switch (family.type()) {
            case COUNTER -> name.endsWith(TOTAL) ? List.of(name, bare(name), bare(name) + "_created") : List.of(name);
            case GAUGE, STATESET, UNKNOWN -> List.of(name);
            case HISTOGRAM -> List.of(name, name + "_bucket", name + "_count", name + "_sum", name + "_created");
            case SUMMARY -> List.of(name, name + "_count", name + "_sum", name + "_created");
            case INFO -> name.endsWith(INFO) ? List.of(name, bare(name)) : List.of(name);
        };
    }

    /** The names of all families that could claim one of the names that a family claims. */
    static Set<String> ofRivals(Family family) {
        Set<String> rivals = new LinkedHashSet<>();
        for (String name : of(family)) {
            rivals.addAll(List.of(name, name + TOTAL, name + INFO));
            for (String ending : SAMPLES) {
                if (name.endsWith(ending)) {
                    String base = name.substring(0, name.length() - ending.length());
                    rivals.addAll(List.of(base, base + TOTAL));
                }
            }
        }
        return rivals;
    }

    /** A name without {@code _total} or {@code _info}. */
    static String bare(String name) {
        return name.substring(0, name.length() - ending(name).length());
    }

    /** The ending {@code _total} or {@code _info} of a name; empty if it has neither. */
    static String ending(String name) {
        return name.endsWith(TOTAL) ? TOTAL : name.endsWith(INFO) ? INFO : "";
    }
}
