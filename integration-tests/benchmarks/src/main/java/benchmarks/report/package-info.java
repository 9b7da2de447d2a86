/**
 * What becomes of measurements: a table with the targets and whether they are met, and a chart. Knows nothing of how
 * anything is measured.
 */
package benchmarks.report;
