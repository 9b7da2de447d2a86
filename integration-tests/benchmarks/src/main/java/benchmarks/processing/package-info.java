/**
 * The cost of processing in {@code javac}: processor time and memory of compilations with the product's processor,
 * compared with the same recorders as sources, with trivial processors and with MapStruct. Uses only the catalog's
 * model of the product; the compilers run in their own processes.
 */
package benchmarks.processing;
