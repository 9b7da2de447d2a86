package dev.metricwright.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The description of a family by its reference document. It does not change how the family is recorded.
 *
 * @param section the section that it belongs to, or empty
 * @param module the module that it belongs to, or empty
 * @param present the words for when it is exposed at all, or empty
 * @param notes further notes, or empty
 * @param owner who is responsible for it, or empty
 * @param stability how much it may still change, if the catalog states it
 * @param pipelines the only labels that the family of the same name has in other pipelines, such as {@code otlp};
 *     recorders pass them on to views of these pipelines
 * @param inferred the keys of the catalog whose values the document does not state
 */
public record Documentation(
        String section,
        String module,
        String present,
        String notes,
        String owner,
        Optional<Stability> stability,
        Map<String, List<String>> pipelines,
        List<String> inferred) {

    /** No reference document. */
    public static final Documentation NONE =
            new Documentation("", "", "", "", "", Optional.empty(), Map.of(), List.of());

    /** Keeps its own copies. */
    public Documentation {
        pipelines = Collections.unmodifiableMap(new LinkedHashMap<>(pipelines));
        inferred = List.copyOf(inferred);
    }
}
