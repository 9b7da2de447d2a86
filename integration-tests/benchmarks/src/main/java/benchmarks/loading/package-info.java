/**
 * What it costs {@code javac} to read a catalog: the reading itself, measured inside of the compiler, and the compilation as
 * a whole. Calls the catalog library as the processor does.
 */
package benchmarks.loading;
