package dev.metricwright.catalog.declaration;

import dev.metricwright.catalog.Place;
import java.util.Optional;

/**
 * A parameter of a method.
 *
 * @param name its name
 * @param label the label that its {@code @Label} names, if it has one
 * @param type its type
 * @param place its place
 */
public record ParameterDeclaration(String name, Optional<String> label, ParameterType type, Place place) {}
