package dev.metricwright.catalog.checked;

import dev.metricwright.catalog.ValueSet;
import java.util.List;
import java.util.Optional;

/** The values of a label in series that start at 0. */
public sealed interface StartLabel {

    /**
     * Some values, whatever is passed.
     *
     * @param values the values, the empty one where the label is absent
     */
    record Known(List<String> values) implements StartLabel {

        /** Keeps its own copy. */
        public Known {
            values = List.copyOf(values);
        }
    }

    /**
     * The value of a parameter, where it is one of some. Where it is not, no series starts.
     *
     * @param source the parameter
     * @param values the values that it must be one of; all, where there is nothing to ask
     * @param distinctFrom the parameter whose value it must not equal, where there is one
     */
    record Passed(LabelSource.FromParameter source, ValueSet values, Optional<LabelSource.FromParameter> distinctFrom)
            implements StartLabel {}
}
