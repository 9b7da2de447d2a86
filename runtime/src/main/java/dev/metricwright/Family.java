package dev.metricwright;

import java.util.List;

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
    private final double[] bounds;

    /**
     * For the tables of the {@code runtime} package.
     *
     * @param name the name, as exposed
     * @param type the type, not {@link MetricType#CATALOG}
     * @param help the help text, empty where there is none
     * @param unit the unit, empty where there is none
     * @param labelNames the labels in the order in which they are exposed, without the registry's common ones
     * @param bounds of a histogram, the upper bounds of its buckets without {@code +Inf}; else empty
     */
    protected Family(String name, MetricType type, String help, String unit, List<String> labelNames, double[] bounds) {
        this.name = name;
        this.type = type;
        this.help = help;
        this.unit = unit;
        this.labelNames = List.copyOf(labelNames);
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
     * The upper bounds of a histogram's buckets, inclusive, in the unit of the family, without {@code +Inf}.
     *
     * @return the bounds, strictly increasing; empty where this is no histogram
     */
    public final double[] bounds() {
        return bounds.clone();
    }

    /**
     * Reads the series. May be called from any thread, at any time; recordings go on meanwhile. The suppliers of sampled
     * gauges are asked here, on the calling thread.
     *
     * @param visitor receives each series once, in no particular order
     */
    public abstract void visit(SeriesVisitor visitor);

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
