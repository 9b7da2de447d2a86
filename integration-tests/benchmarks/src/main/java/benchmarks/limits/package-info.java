/**
 * What becomes of the cost of a recording where there is much of something: series, threads, label values that an attacker
 * makes up. Ours alone, compared with itself.
 */
package benchmarks.limits;
