package benchmarks.processing;

/**
 * What a compilation cost, as it travels from the process that compiled to the benchmark.
 *
 * @param cpuMillis the processor time of all threads; of a process that compiles for the first time, since it was started
 * @param millis how long it took; since it was started likewise
 * @param megabytes what the thread of the compiler allocated
 */
record Cost(double cpuMillis, double millis, double megabytes) {

    private static final String MARK = "metricwright-cost ";

    String line() {
        return MARK + cpuMillis + " " + millis + " " + megabytes;
    }

    /** Reads a line of such a process. */
    static Cost parse(String line) {
        if (!line.startsWith(MARK)) {
            throw new IllegalStateException("the compilation to be measured fails; correct it: " + line);
        }
        String[] numbers = line.substring(MARK.length()).split(" ", -1);
        return new Cost(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]));
    }
}
