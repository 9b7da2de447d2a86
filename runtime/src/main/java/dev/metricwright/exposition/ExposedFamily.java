package dev.metricwright.exposition;

import dev.metricwright.Family;
import dev.metricwright.MetricType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A family as it appears in a format, with the name and the type in its metadata.
 *
 * <p>The names of samples never change. OpenMetrics derives them from the name of the family: the samples of the
 * counter {@code x} are called {@code x_total}, and the samples of the info {@code x} are called {@code x_info}.
 * Therefore a counter or info has the type unknown in OpenMetrics if its name does not have that suffix, or if another
 * family claims the name without the suffix.
 *
 * @param family the family
 * @param name the name of the family in the format
 * @param type the type that the format states
 * @param unit the unit that the format states; empty if there is none, if the name does not end in it, or if the format
 *     states no units
 */
public record ExposedFamily(Family family, String name, Type type, String unit) {

    private static final String TOTAL = "_total";
    private static final String INFO = "_info";
    private static final String CREATED = "_created";
    private static final List<String> HISTOGRAM_SAMPLES = List.of("_bucket", "_sum", "_count");

    /** A type that a format states. */
    public enum Type {
        /** A total whose samples end in {@code _total}. */
        COUNTER,
        /** A value that goes up and down. */
        GAUGE,
        /** A distribution over buckets. */
        HISTOGRAM,
        /** Facts in labels whose samples end in {@code _info}. */
        INFO,
        /** A family whose type the format cannot combine with its name. */
        UNKNOWN;

        /**
         * The type as both text formats spell it.
         *
         * @return the name in lower case
         */
        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A family in the Prometheus text format, which allows any name for any type but has no type for an info.
     *
     * @param family the family
     * @return the family under its own name
     */
    public static ExposedFamily inPrometheusText(Family family) {
        return new ExposedFamily(family, family.name(), plainType(family), "");
    }

    /**
     * A family in the protobuf format of Prometheus, which allows any name for any type but has no type for an info.
     *
     * @param family the family
     * @return the family under its own name
     */
    public static ExposedFamily inProtobuf(Family family) {
        return new ExposedFamily(family, family.name(), plainType(family), unit(family, family.name()));
    }

    private static Type plainType(Family family) {
        return switch (family.type()) {
            case COUNTER -> Type.COUNTER;
            case HISTOGRAM -> Type.HISTOGRAM;
            case GAUGE, INFO, CATALOG -> Type.GAUGE;
        };
    }

    /**
     * Families in OpenMetrics. Each name may be claimed only once: by a family, or by the samples that it has or could
     * have. Gauges and histograms always keep their names. After them, counters claim their names before infos do, each
     * in the given order.
     *
     * @param families all families of a registry
     * @return the families as they appear, in the given order
     */
    public static List<ExposedFamily> inOpenMetrics(List<Family> families) {
        return inOpenMetrics(families, Set.of());
    }

    /**
     * Families in OpenMetrics, where others have claimed some names before. The families must not use these names
     * themselves.
     *
     * @param families all families of a registry
     * @param taken the names that others have claimed
     * @return the families as they appear, in the given order
     */
    public static List<ExposedFamily> inOpenMetrics(List<Family> families, Set<String> taken) {
        Set<String> claimed = new HashSet<>(taken);
        families.forEach(family -> claimed.addAll(fixedNames(family)));
        Set<Family> typed = new HashSet<>();
        for (MetricType type : List.of(MetricType.COUNTER, MetricType.INFO)) {
            for (Family family : families) {
                List<String> wanted = family.type() == type ? typedNames(family) : List.of();
                if (!wanted.isEmpty() && Collections.disjoint(claimed, wanted)) {
                    claimed.addAll(wanted);
                    typed.add(family);
                }
            }
        }
        List<ExposedFamily> exposed = new ArrayList<>(families.size());
        for (Family family : families) {
            exposed.add(openMetrics(family, typed.contains(family)));
        }
        return exposed;
    }

    /**
     * The names that these families claim in any of the formats. No other family may have them.
     *
     * @param families the families
     * @return the names of the families and of their samples
     */
    public static Set<String> claimed(List<Family> families) {
        Set<String> claimed = new HashSet<>();
        for (ExposedFamily exposed : inOpenMetrics(families)) {
            claimed.add(exposed.name());
            claimed.addAll(fixedNames(exposed.family()));
            if (exposed.type() == Type.COUNTER) {
                claimed.add(exposed.name() + CREATED);
            }
        }
        return claimed;
    }

    private static ExposedFamily openMetrics(Family family, boolean typed) {
        String name = family.name();
        return switch (family.type()) {
            case GAUGE, CATALOG -> new ExposedFamily(family, name, Type.GAUGE, unit(family, name));
            case HISTOGRAM -> new ExposedFamily(family, name, Type.HISTOGRAM, unit(family, name));
            case COUNTER -> {
                String stem = stem(name, TOTAL);
                yield typed
                        ? new ExposedFamily(family, stem, Type.COUNTER, unit(family, stem))
                        : new ExposedFamily(family, name, Type.UNKNOWN, unit(family, name));
            }
            case INFO ->
                typed // an info has no unit in OpenMetrics
                        ? new ExposedFamily(family, stem(name, INFO), Type.INFO, "")
                        : new ExposedFamily(family, name, Type.UNKNOWN, "");
        };
    }

    /**
     * Whether this family is requested, by its own name, by its name in the format, or by the name of one of its
     * samples.
     *
     * @param wanted whether a name is requested
     * @return true if one of the names is requested
     */
    public boolean matches(Predicate<String> wanted) {
        String own = family.name();
        return wanted.test(own)
                || wanted.test(name)
                || (family.type() == MetricType.HISTOGRAM
                        && HISTOGRAM_SAMPLES.stream().anyMatch(suffix -> wanted.test(own + suffix)));
    }

    /**
     * The names that a family claims whatever its type is in the format. A histogram also claims a name that it never
     * exposes.
     *
     * @param family the family
     * @return its name, and the names of the samples of a histogram
     */
    public static List<String> fixedNames(Family family) {
        String name = family.name();
        if (family.type() != MetricType.HISTOGRAM) {
            return List.of(name);
        }
        List<String> names = new ArrayList<>(List.of(name, name + CREATED));
        HISTOGRAM_SAMPLES.forEach(suffix -> names.add(name + suffix));
        return names;
    }

    /** The names that a counter or info also claims to keep its type; empty if its name does not allow that type. */
    private static List<String> typedNames(Family family) {
        boolean counter = family.type() == MetricType.COUNTER;
        String stem = stem(family.name(), counter ? TOTAL : INFO);
        if (stem.isEmpty()) {
            return List.of();
        }
        return counter ? List.of(stem, stem + CREATED) : List.of(stem);
    }

    /** The name without the suffix; empty if the name does not end in the suffix. */
    private static String stem(String name, String suffix) {
        return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : "";
    }

    private static String unit(Family family, String name) {
        return !family.unit().isEmpty() && name.endsWith('_' + family.unit()) ? family.unit() : "";
    }
}
