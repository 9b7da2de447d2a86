package dev.metricwright.catalog.declaration;

import java.util.Optional;

/**
 * A parameter of a method.
 *
 * @param name its name
 * @param label the label that it states to be, where it does
 * @param type its type
 * @param place where it is written
 */
public record ParameterDeclaration(String name, Optional<String> label, ParameterType type, Place place) {}
