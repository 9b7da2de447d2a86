/**
 * Writes interfaces for an application to start from. It turns a catalog into declarations as a user could have written
 * them, checks these with the rules, and writes them with JavaPoet. Imports the catalog's model, the declaration, the
 * findings and the rules. Only the command line imports it.
 */
package dev.metricwright.cli.scaffold;
