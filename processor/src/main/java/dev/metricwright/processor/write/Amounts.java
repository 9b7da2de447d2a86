package dev.metricwright.processor.write;

import dev.metricwright.catalog.checked.CheckedMethod;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import java.util.Optional;

/** Which method of a cell records a value, by the type of the parameter. */
final class Amounts {

    private Amounts() {}

    static String adding(CheckedMethod.Records method) {
        ParameterType type = type(method);
        return type == Simple.DURATION ? "add" : type == Simple.NANOS ? "addNanos" : "inc";
    }

    static String setting(CheckedMethod.Records method) {
        return type(method) == Simple.NANOS ? "setNanos" : "set";
    }

    static String observing(CheckedMethod.Records method) {
        return type(method) == Simple.NANOS ? "observeNanos" : "observe";
    }

    /** Which method of a table tells whether a value counts; none where it does in any case, for a gauge takes any number. */
    static Optional<String> taking(CheckedMethod.Records method) {
        ParameterType type = type(method);
        if (method.operation() == CheckedMethod.Operation.SET && type != Simple.DURATION) {
            return Optional.empty();
        }
        return Optional.of(type == Simple.NANOS ? "takesNanos" : "takes");
    }

    private static ParameterType type(CheckedMethod.Records method) {
        return method.value().orElseThrow().type();
    }
}
