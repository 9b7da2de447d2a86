package dev.metricwright.catalog.declaration;

import java.util.List;
import java.util.Optional;

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
 * @param removesSeries whether it ends series instead of recording
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
        boolean removesSeries,
        boolean namesLost,
        Place place) {

    /** Keeps its own copy. */
    public MethodDeclaration {
        parameters = List.copyOf(parameters);
    }

    /** {@return the hash of its name: methods are keys, and few of a name meet} */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** {@return where findings about its labels as a whole belong: its {@code @Labels}, else its name} */
    public Place labelsPlace() {
        return labels.map(LabelsDeclaration::place).orElse(place);
    }
}
