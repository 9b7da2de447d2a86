/**
 * The command line, with a class for each command. Imports the catalog, the rest of this module and picocli; nothing
 * imports it. Results go to the standard output, error messages to the standard error.
 */
package dev.metricwright.cli;
