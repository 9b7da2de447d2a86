/**
 * The check of expressions against catalogs: which series an expression selects, which labels it leaves, and which values
 * it may have. Imports the language, the catalog's model and findings, and the descriptions of recorders.
 */
package dev.metricwright.cli.expressions;
