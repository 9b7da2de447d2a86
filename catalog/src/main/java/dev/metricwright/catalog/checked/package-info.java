/**
 * What the rules make of a declaration: everything that a recorder needs, decided. Plain records; imports the catalog's
 * model and the declaration.
 */
package dev.metricwright.catalog.checked;
