package dev.metricwright.catalog.declaration;

import dev.metricwright.catalog.declaration.ErasedType.ClassType;

/**
 * A type that a recorder cannot name, because the recorder is another class of its interface's package.
 *
 * @param name the name of the type, or of the type around it that hides it
 * @param isOfPackage whether it is in the package of the interface, so that it need not be public
 */
public record HiddenType(ClassType name, boolean isOfPackage) {}
