package dev.metricwright.catalog.scaffold;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.declaration.MethodDeclaration;

/**
 * A method to be written.
 *
 * @param family what it records
 * @param declaration the method, as if it had been read
 */
record PlannedMethod(Family family, MethodDeclaration declaration) {}
