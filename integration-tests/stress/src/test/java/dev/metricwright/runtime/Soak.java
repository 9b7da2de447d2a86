package dev.metricwright.runtime;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Full load on one registry: threads record in series that are created and removed, another thread removes series, and
 * each 100 ms a scrape is checked. After each round, when no thread records, live plus removed must equal what was
 * recorded. All rounds use the same registry and handles.
 */
final class Soak {

    private static final Duration SCRAPES_EACH = Duration.ofMillis(100);
    private static final Duration REMOVALS_EACH = Duration.ofMillis(1);

    private final int threads;
    private final Load load = new Load();
    private final Scrapes scrapes = new Scrapes(load.registry);
    private final long[] recorded = new long[Load.AMOUNTS.size()];
    private int rounds;

    Soak(int threads) {
        this.threads = threads;
    }

    /**
     * Runs on as many threads as there are processors, but at least two.
     *
     * @param arguments the duration in minutes
     * @throws Exception if a check fails
     */
    public static void main(String[] arguments) throws Exception {
        Duration all = Duration.ofMinutes(Long.parseLong(arguments[0]));
        Soak soak = new Soak(Math.max(2, Runtime.getRuntime().availableProcessors()));
        long end = System.nanoTime() + all.toNanos();
        while (System.nanoTime() < end) {
            System.out.println(soak.round(Duration.ofSeconds(10)));
        }
    }

    /**
     * Runs the load for some time, then compares the sums.
     *
     * @return the numbers of recordings, removals and scrapes so far
     * @throws AssertionError if a scrape was not consistent, or if a sum differs from what was recorded
     */
    String round(Duration time) throws Exception {
        rounds++;
        long deadline = System.nanoTime() + time.toNanos();
        List<Callable<long[]>> tasks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            long seed = rounds * 1_000L + i;
            tasks.add(() -> load.record(seed, deadline));
        }
        tasks.add(() -> repeat(deadline, SCRAPES_EACH, turn -> scrapes.scrape()));
        tasks.add(() -> repeat(deadline, REMOVALS_EACH, this::remove));
        ExecutorService executor = Executors.newFixedThreadPool(tasks.size());
        try {
            for (Future<long[]> task : executor.invokeAll(tasks)) {
                long[] amounts = task.get();
                for (int i = 0; i < amounts.length; i++) {
                    recorded[i] += amounts[i];
                }
            }
        } finally {
            executor.shutdown();
            executor.awaitTermination(1, TimeUnit.MINUTES);
        }
        Map<String, BigInteger> held = named(load.held());
        Map<String, BigInteger> expected = named(Load.expected(recorded));
        if (!held.equals(expected)) {
            throw new AssertionError(
                    "round " + rounds + ": recorded were " + expected + ", live and removed are " + held);
        }
        if (Exposed.all(load.registry, "open") != 0) {
            throw new AssertionError("round " + rounds + ": what was tracked has ended, but does not read 0");
        }
        return "round " + rounds + ": " + scrapes.scrapes() + " scrapes, " + load.removals() + " series removed, "
                + scrapes.falls() + " samples fell or went by that; recorded = live + removed = " + held;
    }

    private interface Turn {
        void take(int number);
    }

    private static long[] repeat(long deadline, Duration pause, Turn turn) {
        long start = System.nanoTime();
        for (int i = 0; System.nanoTime() < deadline; i++) {
            turn.take(i);
            LockSupport.parkNanos(start + (i + 1) * pause.toNanos() - System.nanoTime());
        }
        return new long[0];
    }

    private void remove(int turn) {
        int client = turn * 7 % Load.CLIENTS;
        scrapes.whileRemoved(client, () -> load.remove("client-" + client));
    }

    private static Map<String, BigInteger> named(List<BigInteger> amounts) {
        Map<String, BigInteger> named = new TreeMap<>();
        for (int i = 0; i < amounts.size(); i++) {
            named.put(Load.AMOUNTS.get(i), amounts.get(i));
        }
        return named;
    }
}
