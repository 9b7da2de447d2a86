/**
 * The command line: lists catalogs, checks them, compiles them. Imports the rest of this module and picocli, and nothing
 * imports it; its standard output is for results, its standard error for what went wrong.
 */
package dev.metricwright.catalog.cli;
