/**
 * Writes the interfaces that an application starts from: a catalog becomes declarations as a user could have written them,
 * which the rules check, and JavaPoet writes these. Imports the catalog's model, the declaration and the rules; of ours, the
 * command line alone imports it.
 */
package dev.metricwright.catalog.scaffold;
