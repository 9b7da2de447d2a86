/**
 * Shared parts of the benchmarks: a compiler in its own process, and the values of several runs. Each benchmark is a
 * package.
 */
package benchmarks;
