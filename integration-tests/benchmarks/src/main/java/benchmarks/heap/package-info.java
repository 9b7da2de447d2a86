/** How much memory a series takes, all included that a registry keeps for it: in a new process for each library. */
package benchmarks.heap;
