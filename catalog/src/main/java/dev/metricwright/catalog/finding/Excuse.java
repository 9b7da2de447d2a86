package dev.metricwright.catalog.finding;

import dev.metricwright.catalog.Origin;

/**
 * An excuse from a rule, for a catalog, a family or a label.
 *
 * @param origin where the catalog, the family or the label is defined
 * @param rule the name of the rule
 */
public record Excuse(Origin origin, String rule) {}
