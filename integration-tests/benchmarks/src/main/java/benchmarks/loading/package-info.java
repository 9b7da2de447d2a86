/**
 * The cost of reading a catalog in {@code javac}: the reading itself, measured inside the compiler, and the whole
 * compilation. Calls the catalog library as the processor does.
 */
package benchmarks.loading;
