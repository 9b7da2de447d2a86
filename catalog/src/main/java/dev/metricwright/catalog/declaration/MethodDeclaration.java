package dev.metricwright.catalog.declaration;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An abstract method of an annotated interface.
 *
 * @param name its name
 * @param catalog the catalog of the interface that declares it, where that names one
 * @param family the family that it records, where it or its interface names one
 * @param labels the labels that it or its interface lists, where one of them does
 * @param parameters its parameters
 * @param varArgs whether the last parameter takes any number of arguments
 * @param result what it returns
 * @param purposes what its annotations say that it does; more than one where they contradict each other
 * @param namesLost whether the names of its parameters were not kept in its class file
 * @param place the line of its name
 */
public record MethodDeclaration(
        String name,
        Optional<Stated<String>> catalog,
        Optional<FamilyReference> family,
        Optional<LabelsDeclaration> labels,
        List<ParameterDeclaration> parameters,
        boolean varArgs,
        Result result,
        Set<Purpose> purposes,
        boolean namesLost,
        Place place) {

    /** What a method does. */
    public enum Purpose {
        /** Records in the series of a family, or returns the handle to do so. */
        RECORDS("record", "@MetricFamily"),
        /** Makes series exist at 0. */
        STARTS("start", "@StartsSeries"),
        /** Ends series. */
        REMOVES("remove", "@RemovesSeries");

        private final String verb;
        private final String annotation;

        Purpose(String verb, String annotation) {
            this.verb = verb;
            this.annotation = annotation;
        }

        /** {@return the verb for it} */
        public String verb() {
            return verb;
        }

        /** {@return the annotation that states it} */
        public String annotation() {
            return annotation;
        }
    }

    /** Keeps its own copies, the purposes in their order. A method without a stated purpose is meant to record. */
    public MethodDeclaration {
        parameters = List.copyOf(parameters);
        purposes = purposes.isEmpty() ? Set.of(Purpose.RECORDS) : Collections.unmodifiableSet(EnumSet.copyOf(purposes));
    }

    /** {@return the hash of its name: methods are keys, and few of a name meet} */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** {@return what it does; where its annotations contradict each other, the last of what they say} */
    public Purpose purpose() {
        return Collections.max(purposes);
    }

    /** {@return where findings about its labels as a whole belong: its {@code @Labels}, else its name} */
    public Place labelsPlace() {
        return labels.map(LabelsDeclaration::place).orElse(place);
    }
}
