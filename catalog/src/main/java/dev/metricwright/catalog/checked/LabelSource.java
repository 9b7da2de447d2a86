package dev.metricwright.catalog.checked;

import dev.metricwright.catalog.declaration.ParameterDeclaration;
import java.util.List;

/** The source of the value of a label. */
public sealed interface LabelSource {

    /** {@return the name of the label} */
    String label();

    /**
     * A fixed value.
     *
     * @param label the name of the label
     * @param value the value; empty if the label is absent
     */
    record Fixed(String label, String value) implements LabelSource {}

    /**
     * A parameter.
     *
     * @param label the name of the label
     * @param parameter the parameter
     * @param constants the label values of the enum's constants, in their order; empty if the parameter is not an enum
     */
    record FromParameter(String label, ParameterDeclaration parameter, List<String> constants) implements LabelSource {

        /** Keeps its own copy. */
        public FromParameter {
            constants = List.copyOf(constants);
        }
    }
}
