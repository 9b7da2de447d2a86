package dev.metricwright.load;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.MetricsEndpoint;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.LabelDefinition;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * An application whose endpoint is under load. One thread records without a pause. Prints the port first, and then every
 * second the number of recordings, and the processor time of the thread in nanoseconds.
 */
public final class LoadedApplication {

    private static final int SERIES = 5_000;
    private static final int BATCH = 10_000;
    private static final long SECOND = 1_000_000_000L;

    private LoadedApplication() {}

    public static void main(String[] arguments) throws Exception {
        MetricsRegistry registry = MetricsRegistry.create();
        CounterTable rows = CounterTable.of(
                registry,
                FamilyDefinition.counter("load_rows_total")
                        .label(LabelDefinition.open("row", SERIES))
                        .build());
        for (int i = 0; i < SERIES; i++) {
            rows.open("row of some length " + i).inc();
        }
        MetricsEndpoint endpoint = MetricsEndpoint.on(registry).port(0).start();
        System.out.println(endpoint.port());
        record(CounterTable.of(
                registry, FamilyDefinition.counter("load_work_total").build()));
    }

    private static void record(CounterTable table) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        while (true) {
            long begun = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            long recorded = 0;
            while (System.nanoTime() - begun < SECOND) {
                for (int i = 0; i < BATCH; i++) {
                    table.open().inc();
                }
                recorded += BATCH;
            }
            System.out.println(recorded + " " + (threads.getCurrentThreadCpuTime() - used));
        }
    }
}
