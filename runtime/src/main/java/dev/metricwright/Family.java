package dev.metricwright;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A metric family of a {@link MetricsRegistry}, as views read it: its definition, and its series when they are read.
 *
 * <p>Recorders create families. Hand-written code reads families and does not extend this class.
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
     * Creates a family. For the tables of the {@code runtime} package.
     *
     * @param name the name, as exposed
     * @param type the type, not {@link MetricType#CATALOG}
     * @param help the help text, empty if there is none; unpaired surrogates become U+FFFD
     * @param unit the unit, empty if there is none
     * @param labelNames the labels in the order in which they are exposed, without the registry's common ones
     * @param detailLabels the detail labels, which are exposed after these labels and only on request; each name is
     *     mapped to the detail to request
     * @param bounds the upper bounds of a histogram's buckets without {@code +Inf}; empty for the other types
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
     * @return the text, not escaped; empty if there is none
     */
    public final String help() {
        return help;
    }

    /**
     * The unit.
     *
     * @return the unit, such as {@code seconds}; empty if there is none
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
     * The detail labels. They are always recorded, and exposed only on request.
     *
     * @return the name of each label, mapped to the detail to request, such as {@code per_port}; in the order in which
     *     they are exposed, after {@link #labelNames()}
     */
    public final Map<String, String> detailLabels() {
        return detailLabels;
    }

    /**
     * The upper bounds of a histogram's buckets, inclusive, in the unit of the family, without {@code +Inf}.
     *
     * @return the bounds, strictly increasing; empty if this is not a histogram
     */
    public final double[] bounds() {
        return bounds.clone();
    }

    /**
     * The pipelines in which the family has fewer labels, such as an export over OTLP.
     *
     * @return the name of each pipeline, such as {@code otlp}, mapped to the only labels that the family has there;
     *     unmodifiable, and empty if the family has the same labels everywhere
     */
    public Map<String, List<String>> pipelines() {
        return Map.of();
    }

    /**
     * Reads the series without their {@linkplain #detailLabels() detail labels}. Series that differ only in detail
     * labels are passed as one series: their sum.
     *
     * @param visitor receives each series once, in no particular order
     * @see #visit(SeriesVisitor, LabelSelection)
     */
    public final void visit(SeriesVisitor visitor) {
        visit(visitor, LabelSelection.DEFAULT);
    }

    /**
     * Reads the series. May be called from any thread at any time, while recordings continue. Calls the suppliers of
     * this family alone; a view of several families uses a {@link Sampling}.
     *
     * @param visitor receives each series once, in no particular order
     * @param labels the labels that the view shows; all other labels are summed away
     */
    public abstract void visit(SeriesVisitor visitor, LabelSelection labels);

    /**
     * Reads the series, with the answers of the suppliers that a view has called before.
     *
     * @param visitor receives each series once, in no particular order
     * @param labels the labels that the view shows; all other labels are summed away
     * @param sampling the answers; a sampled series without an answer is left out
     */
    public void visit(SeriesVisitor visitor, LabelSelection labels, Sampling sampling) {
        visit(visitor, labels);
    }

    /**
     * The suppliers that a scrape of this family calls.
     *
     * @return the calls; empty if the family is not sampled
     */
    protected Collection<? extends SupplierCall<?>> supplierCalls() {
        return List.of();
    }

    /**
     * The first difference between this definition and another definition of the same family.
     *
     * @param other a family of the same name
     * @return a description of the difference that names both definitions and their recorders; empty if the two agree
     */
    protected abstract String disagreement(Family other);

    /** Removes all series and suppliers, because the registry is closed. Later recordings are ignored. */
    protected abstract void close();
}
