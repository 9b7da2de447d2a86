package benchmarks.heap;

import benchmarks.Visitors;
import benchmarks.registry.Registry;
import benchmarks.registry.Tuples;
import benchmarks.report.Library;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.Reference;

/** A process in which many threads record in each of a few series. It prints the bytes of heap for each series. */
public final class Contending {

    private static final int TIMES = 20_000;

    private Contending() {}

    /**
     * Runs the threads to their end. The threads, and the data that the JDK keeps for them, exist before the first
     * measurement.
     *
     * @param arguments the library, the kind of metric, the number of series, and the kind of threads
     * @throws IOException if the scrape fails
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Registry registry = Registry.of(Library.valueOf(arguments[0]));
        boolean isHistogram = arguments[1].equals("histogram");
        int series = Integer.parseInt(arguments[2]);
        Visitors visitors = new Visitors(arguments[3]);
        Tuples tuples = new Tuples();
        visitors.each(() -> record(registry, tuples, isHistogram, 0));
        registry.scrape(OutputStream.nullOutputStream());
        long before = Heap.used();
        for (int i = 1; i <= series; i++) {
            int each = i;
            visitors.each(() -> record(registry, tuples, isHistogram, each));
        }
        registry.scrape(OutputStream.nullOutputStream());
        long after = Heap.used();
        Reference.reachabilityFence(registry);
        Reference.reachabilityFence(tuples);
        System.out.println((after - before) / (double) series);
    }

    private static void record(Registry registry, Tuples tuples, boolean isHistogram, int series) {
        for (int i = 0; i < TIMES; i++) {
            if (isHistogram) {
                tuples.observe(registry, series, i);
            } else {
                tuples.count(registry, series);
            }
        }
    }
}
