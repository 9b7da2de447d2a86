package dev.metricwright.catalog.checked;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import java.util.List;
import java.util.Optional;

/** A method of a recorder, decided. */
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
     * A method that records, or gives the handle to do so.
     *
     * @param declaration the method as declared
     * @param family the family
     * @param labels for each label of the family in the catalog's order, its detail labels last, where its value comes from
     * @param operation what is done
     * @param value the parameter that is recorded, where there is one
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
     * @param starts the series that may start; no two of them have a series in common
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
     * @param labels for each label in the catalog's order the values that it has
     */
    record Start(Family family, List<StartLabel> labels) {

        /** Keeps its own copy. */
        public Start {
            labels = List.copyOf(labels);
        }
    }

    /**
     * A method that ends series.
     *
     * @param declaration the method as declared
     * @param losses the families that may lose series, and by which labels
     */
    record Removes(MethodDeclaration declaration, List<Loss> losses) implements CheckedMethod {

        /** Keeps its own copy. */
        public Removes {
            losses = List.copyOf(losses);
        }
    }

    /**
     * What a family loses.
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

    /** What a recording method does. */
    enum Operation {
        /** Adds 1 to a counter. */
        INCREMENT,
        /** Adds an amount to a counter. */
        ADD,
        /** Sets a gauge. */
        SET,
        /** Observes in a histogram. */
        OBSERVE,
        /** Gives a gauge its supplier. */
        SAMPLE,
        /** Makes the series of an info family present. */
        PRESENT,
        /** Returns the handle of the series. */
        HANDLE,
        /** Returns a timing that was started. */
        START
    }
}
