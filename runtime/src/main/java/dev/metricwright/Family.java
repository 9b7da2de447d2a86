package dev.metricwright;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A metric family of a {@link MetricsRegistry}, as views read it: its definition, and its series at the time of reading.
 *
 * <p>Families come from recorders. Hand-written code reads them, and does not extend this class.
 */
public abstract class Family {

    private final String name;
    private final MetricType type;
    private final String help;
    private final String unit;
    private final List<String> labelNames;
    private final Map<String, String> detailLabels;
    private final double[] bounds;

    /**
     * For the tables of the {@code runtime} package.
     *
     * @param name the name, as exposed
     * @param type the type, not {@link MetricType#CATALOG}
     * @param help the help text, empty where there is none; unpaired surrogates become U+FFFD
     * @param unit the unit, empty where there is none
     * @param labelNames the labels in the order in which they are exposed, without the registry's common ones
     * @param detailLabels the labels behind these that only some readers ask for, each with what they ask for
     * @param bounds of a histogram, the upper bounds of its buckets without {@code +Inf}; else empty
     */
    protected Family(
            String name,
            MetricType type,
            String help,
            String unit,
            List<String> labelNames,
            Map<String, String> detailLabels,
            double[] bounds) {
        this.name = name;
        this.type = type;
        this.help = WellFormedText.of(help);
        this.unit = unit;
        this.labelNames = List.copyOf(labelNames);
        this.detailLabels = Collections.unmodifiableMap(new LinkedHashMap<>(detailLabels));
        this.bounds = bounds.clone();
    }

    /**
     * The name.
     *
     * @return the name, as exposed
     */
    public final String name() {
        return name;
    }

    /**
     * The type.
     *
     * @return the type, never {@link MetricType#CATALOG}
     */
    public final MetricType type() {
        return type;
    }

    /**
     * The help text.
     *
     * @return the text, not escaped; empty where there is none
     */
    public final String help() {
        return help;
    }

    /**
     * The unit.
     *
     * @return the unit, such as {@code seconds}; empty where there is none
     */
    public final String unit() {
        return unit;
    }

    /**
     * The labels that a series of this family may have, without the registry's common ones.
     *
     * @return the names in the order in which they are exposed
     */
    public final List<String> labelNames() {
        return labelNames;
    }

    /**
     * The labels that are recorded always and read only by who asks for them.
     *
     * @return the name of each, and the detail that has to be asked for, such as {@code per_port}; in the order in which
     *     they are exposed, behind {@link #labelNames()}
     */
    public final Map<String, String> detailLabels() {
        return detailLabels;
    }

    /**
     * The upper bounds of a histogram's buckets, inclusive, in the unit of the family, without {@code +Inf}.
     *
     * @return the bounds, strictly increasing; empty where this is no histogram
     */
    public final double[] bounds() {
        return bounds.clone();
    }

    /**
     * Reads the series without their {@linkplain #detailLabels() detail labels}: those that differ in nothing else are read
     * as one, their sum.
     *
     * @param visitor receives each series once, in no particular order
     * @see #visit(SeriesVisitor, Set)
     */
    public final void visit(SeriesVisitor visitor) {
        visit(visitor, Set.of());
    }

    /**
     * Reads the series. May be called from any thread, at any time; recordings go on meanwhile. The suppliers of sampled
     * gauges are asked here, on the calling thread.
     *
     * @param visitor receives each series once, in no particular order
     * @param details what is asked for, such as {@code per_port}: the detail labels behind it are read apart, all others are
     *     summed; what no family knows has no effect
     */
    public abstract void visit(SeriesVisitor visitor, Set<String> details);

    /**
     * What another definition of this family says otherwise.
     *
     * @param other a family of the same name
     * @return the difference in words, naming both definitions and who made them; empty where they agree
     */
    protected abstract String disagreement(Family other);

    /** Forgets all series and suppliers: the registry was closed. What is recorded from now on is ignored. */
    protected abstract void close();
}
