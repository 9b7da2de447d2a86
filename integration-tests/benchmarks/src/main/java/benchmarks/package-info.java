/** What benchmarks share: a compiler in a process of its own, and the numbers of several runs. Each benchmark is a package. */
package benchmarks;
