/**
 * The cost of a scrape: all series of a registry in the text format of Prometheus, written to a stream that discards
 * them.
 */
package benchmarks.scrape;
