package conformance;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import java.util.Set;

/** A way to read the families of a registry, and the word that it has for the type of each. */
public enum View {
    /** The text format 0.0.4, as the product writes it: every type but info has its own word. */
    TEXT("untyped", false, "gauge"),
    /** OpenMetrics 1.0, as the product writes it. */
    OPENMETRICS("unknown", true, "info"),
    /** The text format 0.0.4, as simpleclient writes it; it holds names to the rules of OpenMetrics in both formats. */
    SIMPLECLIENT_TEXT("untyped", true, "gauge"),
    /** OpenMetrics 1.0, as simpleclient writes it. */
    SIMPLECLIENT_OPENMETRICS("unknown", true, "info"),
    /** The text format 0.0.4, as client 1.x writes it: it holds names to the rules of OpenMetrics too, and sorts labels by name. */
    CLIENT_TEXT("untyped", true, "gauge"),
    /** OpenMetrics 1.0, as client 1.x writes it; labels are sorted here too. */
    CLIENT_OPENMETRICS("unknown", true, "info");

    private final String unknown;
    private final boolean strict;
    private final String info;

    View(String unknown, boolean strict, String info) {
        this.unknown = unknown;
        this.strict = strict;
        this.info = info;
    }

    /**
     * The type that a family is exposed with. Where a format ties a type to a suffix of the name and the name lacks it, or
     * the name without the suffix is taken by another family, the type is unknown there.
     *
     * @param family the family
     * @param names the names of all families
     * @return the word behind {@code # TYPE}
     */
    public String type(Family family, Set<String> names) {
        if (family.type() == FamilyType.INFO) {
            return strict && !carries(family, "_info", names) ? unknown : info;
        }
        if (strict && family.type() == FamilyType.COUNTER && !carries(family, "_total", names)) {
            return unknown;
        }
        return family.type().word();
    }

    /** {@return whether labels stand in the order of the catalog} */
    boolean keepsOrder() {
        return this != CLIENT_TEXT && this != CLIENT_OPENMETRICS;
    }

    private static boolean carries(Family family, String suffix, Set<String> names) {
        String name = family.name();
        return name.endsWith(suffix) && !names.contains(name.substring(0, name.length() - suffix.length()));
    }
}
