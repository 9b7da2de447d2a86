/** Fuzz tests of what a scraper sends, beside the readers of it, which are not public. */
package dev.metricwright.exposition;
