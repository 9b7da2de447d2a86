package dev.metricwright.cli.promql;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A function of PromQL.
 *
 * @param name its name
 * @param parameters the types of its parameters
 * @param required how many of them must be given
 * @param repeats whether the last parameter may be given any number of times
 * @param result the type of its result
 */
public record Function(String name, List<ValueType> parameters, int required, boolean repeats, ValueType result) {

    /** Keeps its own copy. */
    public Function {
        parameters = List.copyOf(parameters);
    }

    boolean takes(int arguments) {
        return arguments >= required && (repeats || arguments <= parameters.size());
    }

    /** The type of the argument at an index, from 0. */
    ValueType parameter(int index) {
        return parameters.get(Math.min(index, parameters.size() - 1));
    }

    /** {@return the function with the types of its arguments, such as {@code rate(range vector)}} */
    String signature() {
        String mandatory =
                parameters.stream().limit(required).map(ValueType::words).collect(Collectors.joining(", "));
        String optional = parameters.stream()
                .skip(required)
                .map(type -> (required > 0 ? ", " : "") + type.words() + (repeats ? " …" : ""))
                .collect(Collectors.joining());
        return name + "(" + mandatory + (optional.isEmpty() ? "" : "[" + optional + "]") + ")";
    }
}
