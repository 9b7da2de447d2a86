package benchmarks.heap;

import benchmarks.registry.Registry;
import benchmarks.registry.Tuples;
import benchmarks.report.Library;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.Reference;

/** A process that fills a registry, and prints the bytes of heap for each series. */
public final class Filling {

    private Filling() {}

    /**
     * Fills the registry. It is scraped before and after, because a library may keep data for the next scrape.
     *
     * @param arguments the library, the kind of metric, and the number of series
     * @throws IOException if the scrape fails
     */
    public static void main(String[] arguments) throws IOException {
        Registry registry = Registry.of(Library.valueOf(arguments[0]));
        boolean isHistogram = arguments[1].equals("histogram");
        int series = Integer.parseInt(arguments[2]);
        Tuples tuples = new Tuples();
        fill(registry, tuples, isHistogram, 0, 1);
        registry.scrape(OutputStream.nullOutputStream());
        long before = Heap.used();
        fill(registry, tuples, isHistogram, 1, series + 1);
        registry.scrape(OutputStream.nullOutputStream());
        long after = Heap.used();
        Reference.reachabilityFence(registry);
        Reference.reachabilityFence(tuples);
        System.out.println((after - before) / (double) series);
    }

    private static void fill(Registry registry, Tuples tuples, boolean isHistogram, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isHistogram) {
                tuples.observe(registry, i);
            } else {
                tuples.count(registry, i);
            }
        }
    }
}
