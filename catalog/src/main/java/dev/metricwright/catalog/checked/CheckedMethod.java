package dev.metricwright.catalog.checked;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.declaration.ErasedType.ClassType;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import java.util.List;
import java.util.Optional;

/** A checked method of a recorder. */
public sealed interface CheckedMethod {

    /** {@return the method as declared} */
    MethodDeclaration declaration();

    /**
     * A method that does nothing, because its declaration has errors.
     *
     * @param declaration the method as declared
     */
    record Inert(MethodDeclaration declaration) implements CheckedMethod {}

    /**
     * A method that the recorder leaves abstract, because it cannot name a type of its signature.
     *
     * @param declaration the method as declared
     */
    record Unimplemented(MethodDeclaration declaration) implements CheckedMethod {}

    /**
     * A method that calls its body in another class.
     *
     * @param declaration the method as declared
     * @param home the class that has the body, as a static method of the same name
     */
    record Delegates(MethodDeclaration declaration, ClassType home) implements CheckedMethod {}

    /**
     * A method that records, or returns a handle to record with.
     *
     * @param declaration the method as declared
     * @param family the family
     * @param labels the sources of the values of the family's labels, in the catalog's order, detail labels last
     * @param operation the operation
     * @param value the parameter that is recorded, if there is one
     */
    record Records(
            MethodDeclaration declaration,
            Family family,
            List<LabelSource> labels,
            Operation operation,
            Optional<ParameterDeclaration> value)
            implements CheckedMethod {

        /** Keeps its own copy. */
        public Records {
            labels = List.copyOf(labels);
        }
    }

    /**
     * A method that makes series exist at 0.
     *
     * @param declaration the method as declared
     * @param starts the series that may start; no series is in two of them
     */
    record Starts(MethodDeclaration declaration, List<Start> starts) implements CheckedMethod {

        /** Keeps its own copy. */
        public Starts {
            starts = List.copyOf(starts);
        }
    }

    /**
     * Series of a family that start: all combinations of the values of its labels.
     *
     * @param family the family
     * @param labels the values of each label, in the catalog's order
     */
    record Start(Family family, List<StartLabel> labels) {

        /** Keeps its own copy. */
        public Start {
            labels = List.copyOf(labels);
        }
    }

    /**
     * A method that removes series.
     *
     * @param declaration the method as declared
     * @param losses the families that may lose series, with the labels that select these series
     */
    record Removes(MethodDeclaration declaration, List<Loss> losses) implements CheckedMethod {

        /** Keeps its own copy. */
        public Removes {
            losses = List.copyOf(losses);
        }
    }

    /**
     * The series that a family loses.
     *
     * @param family the family
     * @param labels the labels that select its series, one for each parameter
     */
    record Loss(Family family, List<LabelSource.FromParameter> labels) {

        /** Keeps its own copy. */
        public Loss {
            labels = List.copyOf(labels);
        }
    }

    /** The operation of a recording method. */
    enum Operation {
        /** Adds 1 to a counter. */
        INCREMENT,
        /** Adds an amount to a counter. */
        ADD,
        /** Sets a gauge. */
        SET,
        /** Observes a value in a histogram. */
        OBSERVE,
        /** Gives a series the supplier of its value. */
        SAMPLE,
        /** Makes the series of an info family present. */
        PRESENT,
        /** Returns the handle of the series. */
        HANDLE,
        /** Returns a started timing. */
        START
    }
}
