package dev.metricwright.catalog.declaration;

import dev.metricwright.catalog.Place;
import java.util.Optional;

/**
 * A parameter of a method.
 *
 * @param name its name
 * @param label the label that its {@code @Label} names, if it has one
 * @param type its type
 * @param hidden what the recorder cannot name of its type, if there is something
 * @param nullable whether an annotation says that it may be null
 * @param place its place
 */
public record ParameterDeclaration(
        String name,
        Optional<String> label,
        ParameterType type,
        Optional<HiddenType> hidden,
        boolean nullable,
        Place place) {

    /**
     * Declares a parameter that is never null, of a type that the recorder can name.
     *
     * @param name its name
     * @param label the label that its {@code @Label} names, if it has one
     * @param type its type
     * @param place its place
     */
    public ParameterDeclaration(String name, Optional<String> label, ParameterType type, Place place) {
        this(name, label, type, Optional.empty(), false, place);
    }

    /**
     * {@return the same parameter with another type}
     *
     * @param other the type
     */
    public ParameterDeclaration withType(ParameterType other) {
        return new ParameterDeclaration(name, label, other, hidden, nullable, place);
    }
}
