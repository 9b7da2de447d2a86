package dev.metricwright;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The labels that a view shows of a family. Series that differ only in the other labels are passed to the view as one
 * series: their sum.
 *
 * @param details the requested details, such as {@code per_port}: their {@linkplain Family#detailLabels() detail labels}
 *     are shown, and all other detail labels are not; unknown details have no effect
 * @param pipeline the pipeline for which the family is read, such as {@code otlp}: if the family
 *     {@linkplain Family#pipelines() has it}, its labels are shown in place of {@link Family#labelNames()}
 */
public record LabelSelection(Set<String> details, Optional<String> pipeline) {

    /** The labels of a family, without its detail labels. */
    public static final LabelSelection DEFAULT = new LabelSelection(Set.of(), Optional.empty());

    /** Keeps its own copy. */
    public LabelSelection {
        details = Set.copyOf(details);
        Objects.requireNonNull(pipeline, "pipeline is null; pass Optional.empty()");
    }

    /**
     * The labels of a family, and the detail labels of some details.
     *
     * @param details the requested details, such as {@code per_port}
     * @return the selection
     */
    public static LabelSelection withDetails(Set<String> details) {
        return new LabelSelection(details, Optional.empty());
    }

    /**
     * The labels that a family has in a pipeline.
     *
     * @param pipeline the name of the pipeline, such as {@code otlp}
     * @return the selection
     */
    public static LabelSelection ofPipeline(String pipeline) {
        return new LabelSelection(Set.of(), Optional.of(pipeline));
    }
}
