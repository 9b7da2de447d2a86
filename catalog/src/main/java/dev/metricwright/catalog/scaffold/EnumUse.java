package dev.metricwright.catalog.scaffold;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;

/**
 * That a method passes an enum.
 *
 * @param interfaceName the interface of the method
 * @param methodName its name
 * @param family what the method records
 * @param label which label of it is the enum
 */
record EnumUse(String interfaceName, String methodName, Family family, Label label) {}
