/** What a scrape costs: all series of a registry in the text format of Prometheus, into a stream that drops them. */
package benchmarks.scrape;
