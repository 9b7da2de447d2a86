package dev.metricwright.catalog.declaration;

import dev.metricwright.catalog.Place;

/**
 * An annotation of Metricwright that has no effect on its interface, method or parameter.
 *
 * @param annotation its name, with the {@code @}
 * @param name the name of the interface, method or parameter
 * @param target what the annotation is on
 * @param place the place of the interface, method or parameter
 */
public record IneffectiveAnnotation(String annotation, String name, Target target, Place place) {

    /** Elements on which some annotations have no effect. */
    public enum Target {
        /** An interface, none of whose own methods needs the family that it names. */
        INTERFACE_WITHOUT_METHODS,
        /** A default method, or a parameter of one. */
        DEFAULT_METHOD,
        /** A static method, or a parameter of one. */
        STATIC_METHOD,
        /** A private method, or a parameter of one. */
        PRIVATE_METHOD,
        /** An abstract method that every class inherits from {@code Object}, or a parameter of one. */
        METHOD_OF_OBJECT,
        /** A method that starts or removes series. It has no labels but its parameters. */
        SELECTING_METHOD,
        /** A parameter that is not a {@code long}. */
        PARAMETER_OF_OTHER_TYPE
    }
}
