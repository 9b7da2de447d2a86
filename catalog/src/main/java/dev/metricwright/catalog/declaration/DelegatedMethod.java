package dev.metricwright.catalog.declaration;

import dev.metricwright.catalog.declaration.ErasedType.ClassType;

/**
 * An abstract method whose body is a static method of the same name in another class. Kotlin compiles the methods of an
 * interface that have a body in this way, unless they become default methods.
 *
 * @param method the method
 * @param home the class of the static method, which has the interface as an additional first parameter
 */
public record DelegatedMethod(MethodDeclaration method, ClassType home) {}
