package dev.metricwright.catalog.declaration;

import dev.metricwright.catalog.Place;

/**
 * An annotation of Metricwright that has no effect on its method or parameter.
 *
 * @param annotation its name, with the {@code @}
 * @param name the name of the method or parameter
 * @param target the kind of the method or parameter
 * @param place the place of the method or parameter
 */
public record IneffectiveAnnotation(String annotation, String name, Target target, Place place) {

    /** Methods and parameters on which some annotations have no effect. */
    public enum Target {
        /** A default method. */
        DEFAULT_METHOD,
        /** A static method. */
        STATIC_METHOD,
        /** A private method. */
        PRIVATE_METHOD,
        /** An abstract method that every class inherits from {@code Object}. */
        METHOD_OF_OBJECT,
        /** A method that starts or removes series. It has no labels but its parameters. */
        SELECTING_METHOD,
        /** A parameter that is not a {@code long}. */
        PARAMETER_OF_OTHER_TYPE
    }
}
