/**
 * A registry of each library behind one interface: a counter and a histogram of three string labels, and a scrape. For
 * benchmarks in which the cost of an interface call does not matter.
 */
package benchmarks.registry;
