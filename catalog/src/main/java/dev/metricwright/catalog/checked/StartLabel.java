package dev.metricwright.catalog.checked;

import dev.metricwright.catalog.ValueSet;
import java.util.List;
import java.util.Optional;

/** The values of a label in series that start at 0. */
public sealed interface StartLabel {

    /**
     * Known values, which do not depend on a parameter.
     *
     * @param values the values; the empty value means that the label is absent
     */
    record Known(List<String> values) implements StartLabel {

        /** Keeps its own copy. */
        public Known {
            values = List.copyOf(values);
        }
    }

    /**
     * The value of a parameter, if it is an allowed one. If it is not, no series starts.
     *
     * @param source the parameter
     * @param values the allowed values; all values if there is no restriction
     * @param distinctFrom the parameter whose value it must not equal, if there is one
     */
    record Passed(LabelSource.FromParameter source, ValueSet values, Optional<LabelSource.FromParameter> distinctFrom)
            implements StartLabel {}
}
