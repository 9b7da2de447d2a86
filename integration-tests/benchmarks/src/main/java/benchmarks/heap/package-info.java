/**
 * The memory of a series, including everything that a registry keeps for it. Each library is measured in a new process.
 */
package benchmarks.heap;
