/**
 * The check of expressions against catalogs: which series an expression selects, which labels it leaves, and which values
 * it may have. Imports the language, and the catalog's model and findings.
 */
package dev.metricwright.cli.expressions;
