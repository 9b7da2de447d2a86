/**
 * A registry of each library behind one interface: a counter and a histogram of three string labels, and a scrape. For
 * benchmarks in which the call through an interface does not count.
 */
package benchmarks.registry;
