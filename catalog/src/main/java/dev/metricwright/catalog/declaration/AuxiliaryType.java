package dev.metricwright.catalog.declaration;

import dev.metricwright.catalog.declaration.ErasedType.ClassType;

/**
 * A top-level type that is declared in the file of another type. {@code javac} warns about its name in every other
 * file, if {@code -Xlint:auxiliaryclass} is set.
 *
 * @param name the name of the type
 * @param file the name of the file that declares it, such as {@code Orders.java}
 */
public record AuxiliaryType(ClassType name, String file) {}
