/** Runs JMH benchmarks so that other work on the machine affects all libraries equally, and collects the costs. */
package benchmarks.harness;
