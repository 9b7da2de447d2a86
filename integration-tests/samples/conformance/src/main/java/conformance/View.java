package conformance;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import java.util.Set;

/** A way to read the families of a registry, with its word for the type of each. */
public enum View {
    /** The text format 0.0.4, as the product writes it: it has a word for every type except info. */
    TEXT("untyped", false, "gauge"),
    /** OpenMetrics 1.0, as the product writes it. */
    OPENMETRICS("unknown", true, "info"),
    /** The text format 0.0.4, as simpleclient writes it: the rules of OpenMetrics for names apply in both formats. */
    SIMPLECLIENT_TEXT("untyped", true, "gauge"),
    /** OpenMetrics 1.0, as simpleclient writes it. */
    SIMPLECLIENT_OPENMETRICS("unknown", true, "info"),
    /**
     * The text format 0.0.4, as client 1.x writes it: the rules of OpenMetrics for names apply too, and labels are
     * sorted by name.
     */
    CLIENT_TEXT("untyped", true, "gauge"),
    /** OpenMetrics 1.0, as client 1.x writes it; labels are sorted by name. */
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
     * Returns the type that a family is exposed with. If a format requires a suffix for a type, the type becomes
     * unknown in two cases: the name lacks the suffix, or another family has the name without the suffix.
     *
     * @param family the family
     * @param names the names of all families
     * @return the word after {@code # TYPE}
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

    /** {@return whether labels are in the order of the catalog} */
    boolean keepsOrder() {
        return this != CLIENT_TEXT && this != CLIENT_OPENMETRICS;
    }

    private static boolean carries(Family family, String suffix, Set<String> names) {
        String name = family.name();
        return name.endsWith(suffix) && !names.contains(name.substring(0, name.length() - suffix.length()));
    }
}
