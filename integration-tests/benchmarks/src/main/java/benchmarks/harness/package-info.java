/** Runs JMH benchmarks so that whatever else the machine does meets all libraries alike, and reads what they cost. */
package benchmarks.harness;
