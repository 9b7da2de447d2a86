package benchmarks.loading;

/**
 * The cost of reading a catalog, as the compiler passes it to the benchmark.
 *
 * @param families the number of families of the catalog
 * @param nanos the elapsed time, or the processor time of the thread if memory was measured too
 * @param bytes the allocated memory, or 0
 */
record Reading(int families, long nanos, long bytes) {

    private static final String MARK = "metricwright-benchmark ";

    String line() {
        return MARK + families + " " + nanos + " " + bytes;
    }

    /** Parses it from the output of a compiler. */
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
