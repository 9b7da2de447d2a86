package dev.metricwright.cli.exposed;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;

/**
 * A family of a catalog.
 *
 * @param family the family
 * @param catalog its catalog
 */
record Listed(Family family, Catalog catalog) {}
