/**
 * Presents measurements: a table that shows whether targets are met, and a chart. Does not depend on how anything is
 * measured.
 */
package benchmarks.report;
