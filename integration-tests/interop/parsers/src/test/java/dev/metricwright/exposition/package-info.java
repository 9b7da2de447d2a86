/** Fuzz tests of the parsers of a scraper's requests. They are in this package because the parsers are not public. */
package dev.metricwright.exposition;
