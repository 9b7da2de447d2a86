/**
 * The cost of the command line for large catalogs: elapsed time and memory of whole processes of its jar, from their
 * start to their end. Uses no code of the product.
 */
package benchmarks.commands;
