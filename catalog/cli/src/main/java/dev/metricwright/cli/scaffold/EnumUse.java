package dev.metricwright.cli.scaffold;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;

/**
 * The use of an enum by a method.
 *
 * @param interfaceName the interface of the method
 * @param methodName its name
 * @param family the family that the method records
 * @param label the label whose values the enum lists
 */
record EnumUse(String interfaceName, String methodName, Family family, Label label) {}
