package benchmarks.loading;

/**
 * What reading a catalog took, as it travels from the compiler to the benchmark.
 *
 * @param families how many families the catalog has
 * @param nanos how long, or how long the thread ran, where memory was measured too
 * @param bytes how much memory was allocated, or 0
 */
record Reading(int families, long nanos, long bytes) {

    private static final String MARK = "metricwright-benchmark ";

    String line() {
        return MARK + families + " " + nanos + " " + bytes;
    }

    /** Finds it in what a compiler printed. */
    static Reading in(String output) {
        String[] numbers = output.lines()
                .filter(line -> line.startsWith(MARK))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the compiler did not run the benchmark: " + output))
                .substring(MARK.length())
                .split(" ", -1);
        return new Reading(Integer.parseInt(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
    }
}
