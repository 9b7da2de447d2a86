/**
 * The result of checking a declaration: everything that a recorder needs, with no decision left. Plain records. Imports
 * the catalog's model and the declaration.
 */
package dev.metricwright.catalog.checked;
