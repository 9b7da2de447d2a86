/**
 * The rules: pure functions from a declaration and its catalogs to findings and a checked model. They know places, but
 * not compilers. Every message that a user can see is defined in {@link dev.metricwright.catalog.finding.Rule}. Imports
 * the catalog's model, findings, the declaration, the checked model, and descriptions of recorders.
 */
package dev.metricwright.catalog.rules;
