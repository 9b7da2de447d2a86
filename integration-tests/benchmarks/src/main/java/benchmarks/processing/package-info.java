/**
 * What processing costs {@code javac}: processor time and memory of compilations with the product's processor, beside the same
 * recorders compiled as sources, trivial processors and MapStruct. Calls nothing of the product but the catalog's model; the
 * compilers run in processes of their own.
 */
package benchmarks.processing;
