package dev.metricwright.exposition;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.LabelDefinition;
import java.io.IOException;

/**
 * An application with a page of 26 MB, which works and records until its standard input ends. It prints the port of its
 * endpoint first, and what its own work suffered last.
 */
public final class LargePage {

    private static final int SERIES = 200_000;
    private static final int WORK = 4 << 20;

    private LargePage() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        MetricsRegistry registry = MetricsRegistry.create();
        CounterTable rows = CounterTable.of(
                registry,
                FamilyDefinition.counter("gw_rows_total")
                        .label(LabelDefinition.open("row", SERIES))
                        .build());
        String padding = "x".repeat(100);
        for (int i = 0; i < SERIES; i++) {
            rows.open(padding + i).inc();
        }
        try (MetricsEndpoint endpoint = MetricsEndpoint.on(registry).port(0).start()) {
            System.out.println(endpoint.port());
            work(registry);
        }
    }

    private static void work(MetricsRegistry registry) throws IOException, InterruptedException {
        CounterTable done = CounterTable.of(
                registry, FamilyDefinition.counter("gw_work_total").build());
        int failed = 0;
        while (System.in.available() == 0) {
            try {
                byte[] work = new byte[WORK];
                done.open().inc(work.length / WORK);
            } catch (OutOfMemoryError e) {
                failed++;
            }
            Thread.sleep(5);
        }
        System.out.println("failed " + failed);
    }
}
