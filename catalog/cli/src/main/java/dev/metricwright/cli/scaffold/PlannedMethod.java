package dev.metricwright.cli.scaffold;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.declaration.MethodDeclaration;

/**
 * A method to be written.
 *
 * @param family the family that it records
 * @param declaration the method, as if it had been read from a source
 */
record PlannedMethod(Family family, MethodDeclaration declaration) {}
