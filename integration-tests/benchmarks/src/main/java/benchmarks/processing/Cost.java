package benchmarks.processing;

/**
 * The cost of a compilation, as the process that compiles passes it to the benchmark.
 *
 * @param cpuMillis the processor time of all threads; for the first compilation of a process, since its start
 * @param millis the elapsed time; for the first compilation of a process, since its start
 * @param megabytes the memory that the compiler's thread allocated
 */
record Cost(double cpuMillis, double millis, double megabytes) {

    private static final String MARK = "metricwright-cost ";

    String line() {
        return MARK + cpuMillis + " " + millis + " " + megabytes;
    }

    /** Parses a line of such a process. */
    static Cost parse(String line) {
        if (!line.startsWith(MARK)) {
            throw new IllegalStateException("the compilation to be measured fails; correct it: " + line);
        }
        String[] numbers = line.substring(MARK.length()).split(" ", -1);
        return new Cost(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]));
    }
}
