package dev.metricwright.catalog.declaration;

import dev.metricwright.catalog.Place;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An abstract method of an annotated interface.
 *
 * @param name its name
 * @param catalog the catalog that is stated for the interface that declares it, if there is one
 * @param family the family that it records, if the method or its interface names one
 * @param labels the labels that the method or its interface lists, if one of them does
 * @param parameters its parameters
 * @param varArgs whether the last parameter takes any number of arguments
 * @param result its result
 * @param purposes the purposes that its annotations state; more than one if they contradict each other
 * @param namesLost whether its class file lacks the names of its parameters
 * @param place the place of its name
 */
public record MethodDeclaration(
        String name,
        Optional<Placed<String>> catalog,
        Optional<FamilyReference> family,
        Optional<LabelsDeclaration> labels,
        List<ParameterDeclaration> parameters,
        boolean varArgs,
        Result result,
        Set<Purpose> purposes,
        boolean namesLost,
        Place place) {

    /** The purpose of a method. */
    public enum Purpose {
        /** Records in the series of a family, or returns a handle to record with. */
        RECORDS("record", "@MetricFamily"),
        /** Makes series exist at 0. */
        STARTS("start", "@StartsSeries"),
        /** Removes series. */
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

    /** Keeps its own copies, the purposes in their order. A method that states no purpose records. */
    public MethodDeclaration {
        parameters = List.copyOf(parameters);
        purposes = purposes.isEmpty() ? Set.of(Purpose.RECORDS) : Collections.unmodifiableSet(EnumSet.copyOf(purposes));
    }

    /** {@return the hash of its name: methods are keys, and few have the same name} */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** {@return what it does; if its annotations contradict each other, the last of its purposes} */
    public Purpose purpose() {
        return Collections.max(purposes);
    }

    /** {@return whether a recorder can implement it: whether the recorder can name all types of its signature} */
    public boolean isImplementable() {
        return result.hidden().isEmpty()
                && parameters.stream().allMatch(parameter -> parameter.hidden().isEmpty());
    }

    /** {@return the place for findings about its labels as a whole: its {@code @Labels}, else its name} */
    public Place labelsPlace() {
        return labels.map(LabelsDeclaration::place).orElse(place);
    }
}
