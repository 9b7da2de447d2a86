package dev.metricwright.runtime;

import dev.metricwright.LabelSelection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The labels that views of a family show. A label is a position among all labels of the family, the detail labels last.
 */
final class ShownLabels {

    private final Map<String, String> details;
    private final List<Integer> byDefault;
    private final Map<String, List<Integer>> pipelines = new HashMap<>();
    private final Arguments arguments;

    /**
     * Creates the labels.
     *
     * @param family the family
     * @param arguments knows the positions of its labels
     * @throws IllegalArgumentException if a pipeline has a label that the family lacks
     */
    ShownLabels(FamilyDefinition family, Arguments arguments) {
        this.details = family.detailLabels();
        this.arguments = arguments;
        this.byDefault = IntStream.range(0, family.labelNames().size()).boxed().toList();
        family.pipelines()
                .forEach((name, labels) -> pipelines.put(
                        name,
                        labels.stream().map(arguments::position).distinct().toList()));
    }

    /** The labels of a selection, in the order in which they are exposed. */
    List<Integer> of(LabelSelection selection) {
        Set<Integer> shown =
                new LinkedHashSet<>(selection.pipeline().map(pipelines::get).orElse(byDefault));
        details.forEach((label, ask) -> {
            if (selection.details().contains(ask)) {
                shown.add(arguments.position(label));
            }
        });
        return List.copyOf(shown);
    }
}
