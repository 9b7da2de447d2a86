package dev.metricwright.cli.promql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A function of PromQL.
 *
 * @param name its name
 * @param parameters the types of its parameters; arguments beyond them have the type of the last
 * @param least the least number of arguments
 * @param most the largest number of arguments
 * @param result the type of its result
 * @param feature the feature that it needs, if it needs one
 */
public record Function(
        String name, List<ValueType> parameters, int least, int most, ValueType result, Optional<Feature> feature) {

    /** The largest number of arguments of functions that take any number. */
    static final int ANY = Integer.MAX_VALUE;

    /** Keeps its own copy. */
    public Function {
        parameters = List.copyOf(parameters);
    }

    boolean takes(int arguments) {
        return arguments >= least && arguments <= most;
    }

    /**
     * The type of an argument.
     *
     * @param index the index of the argument, from 0
     * @return its type; all arguments after the last parameter have its type
     */
    public ValueType parameter(int index) {
        return parameters.get(Math.min(index, parameters.size() - 1));
    }

    /** {@return the function with the types of its arguments, such as {@code rate(range vector)}} */
    String signature() {
        String mandatory =
                parameters.stream().limit(least).map(ValueType::words).collect(Collectors.joining(", "));
        String optional = parameters.stream()
                .skip(least)
                .map(type -> (least > 0 ? ", " : "") + type.words() + (most > parameters.size() ? " …" : ""))
                .collect(Collectors.joining());
        return name + "(" + mandatory + (optional.isEmpty() ? "" : "[" + optional + "]") + ")";
    }
}
