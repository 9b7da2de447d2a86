/**
 * The rules: pure functions from a declaration and its catalogs to findings and a checked model. They know places, not
 * compilers; every text that a user can see stands in {@link dev.metricwright.catalog.rules.Rule}. Imports the catalog's
 * model, the declaration, the checked model, and what is recorded.
 */
package dev.metricwright.catalog.rules;
