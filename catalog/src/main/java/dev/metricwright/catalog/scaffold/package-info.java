/**
 * Writes the interfaces that an application starts from. A catalog becomes declarations as a user could have written them; the
 * rules check them, and JavaPoet writes them. Imports the catalog's model, the declaration and the rules. Only the command line
 * imports it.
 */
package dev.metricwright.catalog.scaffold;
