package dev.metricwright.catalog.checked;

import dev.metricwright.catalog.declaration.ParameterDeclaration;
import java.util.List;

/** Where the value of a label comes from. */
public sealed interface LabelSource {

    /** {@return the name of the label} */
    String label();

    /**
     * Always the same value.
     *
     * @param label the name of the label
     * @param value the value; empty where the label is absent
     */
    record Fixed(String label, String value) implements LabelSource {}

    /**
     * A parameter.
     *
     * @param label the name of the label
     * @param parameter the parameter
     * @param constants the values of the constants in their order, where the parameter is an enum; else empty
     */
    record FromParameter(String label, ParameterDeclaration parameter, List<String> constants) implements LabelSource {

        /** Keeps its own copy. */
        public FromParameter {
            constants = List.copyOf(constants);
        }
    }
}
