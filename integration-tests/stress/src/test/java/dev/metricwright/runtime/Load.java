package dev.metricwright.runtime;

import dev.metricwright.Counter;
import dev.metricwright.Histogram;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.Tracking;
import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;

/** Families of each kind whose bounds are smaller than the number of values, and the recordings of a thread. */
final class Load {

    /** The recordings, in the order in which they are counted. */
    static final List<String> AMOUNTS =
            List.of("requests", "kept", "detailed", "busy", "latency_count", "latency_sum", "sizes_count", "sizes_sum");

    /** The number of values of the label {@code client}; no family admits all of them. */
    static final int CLIENTS = 200;
    /** Nanoseconds just below the limit at which seconds are stored separately, so that the sum of many exceeds it. */
    private static final long BUSY = (1L << 45) - 1;

    private static final int HANDLES = 64;
    private static final int PORTS = 12;

    final MetricsRegistry registry = MetricsRegistry.create();
    private final CounterTable requests = CounterTable.of(
            registry,
            FamilyDefinition.counter("requests")
                    .label(LabelDefinition.open("client", 64))
                    .label(LabelDefinition.closed("outcome", "allow", "deny"))
                    .build());
    private final long[] outcomes = {requests.code("outcome", "allow"), requests.code("outcome", "deny")};
    private final CounterTable kept = CounterTable.of(
            registry,
            FamilyDefinition.counter("kept")
                    .label(LabelDefinition.open("client"))
                    .maxSeries(48)
                    .retain()
                    .build());
    private final CounterTable detailed = CounterTable.of(
            registry,
            FamilyDefinition.counter("detailed")
                    .label(LabelDefinition.open("client", 32))
                    .detail(LabelDefinition.open("port", 8), "per_port")
                    .build());
    private final CounterTable busy = CounterTable.of(
            registry, FamilyDefinition.counter("busy").unit("seconds").build());
    private final CounterCell busyTime = busy.handle();
    private final HistogramTable latency = HistogramTable.of(
            registry,
            FamilyDefinition.histogram("latency", 0.00001, 0.0001, 0.001)
                    .unit("seconds")
                    .label(LabelDefinition.open("client", 64))
                    .build());
    private final HistogramTable sizes = HistogramTable.of(
            registry,
            FamilyDefinition.histogram("sizes", 64, 1024)
                    .label(LabelDefinition.open("client"))
                    .maxSeries(200)
                    .build());
    /** Never removed, so that each tracking ends in the series in which it began. */
    private final GaugeTable open = GaugeTable.of(
            registry,
            FamilyDefinition.gauge("open")
                    .label(LabelDefinition.open("client", 64))
                    .build());

    private final GaugeTable level = GaugeTable.of(
            registry,
            FamilyDefinition.gauge("level")
                    .label(LabelDefinition.open("client", 64))
                    .build());

    private final List<Soaked<?>> soaked = List.of(
            Soaked.of(requests),
            Soaked.of(kept),
            Soaked.of(detailed),
            Soaked.of(busy),
            Soaked.of(latency),
            Soaked.of(sizes));
    private final String[] clients = new String[CLIENTS];
    private final Counter[] counters = new Counter[HANDLES];
    private final Histogram[] histograms = new Histogram[HANDLES];

    Load() {
        for (int i = 0; i < CLIENTS; i++) {
            clients[i] = "client-" + i;
        }
        for (int i = 0; i < HANDLES; i++) {
            counters[i] = kept.handle(clients[i]);
            histograms[i] = latency.handle(clients[i]);
        }
    }

    /** Removes the series of a client from all families but one. */
    void remove(String client) {
        soaked.forEach(family -> family.remove(client));
        level.remove(new String[] {"client"}, client);
    }

    long removals() {
        return soaked.stream().mapToLong(Soaked::removals).sum();
    }

    /** Records until a moment. Returns the {@link #AMOUNTS}, with the number of additions in place of the busy time. */
    long[] record(long seed, long deadline) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] recorded = new long[AMOUNTS.size()];
        while (System.nanoTime() < deadline) {
            for (int i = 0; i < 100; i++) {
                record(random, recorded);
            }
        }
        return recorded;
    }

    private void record(SplittableRandom random, long[] recorded) {
        String client = clients[random.nextInt(random.nextInt(CLIENTS) + 1)];
        int number = random.nextInt(2_000_000);
        request(client, number & 1).inc();
        recorded[0]++;
        Exposed.cell(kept, client).inc();
        counters[number % HANDLES].inc();
        recorded[1] += 2;
        detail(client, number % PORTS).inc();
        recorded[2]++;
        busyTime.addNanos(BUSY);
        recorded[3]++;
        Exposed.cell(latency, client).observeNanos(number);
        histograms[number % HANDLES].observeNanos(number);
        recorded[4] += 2;
        recorded[5] += 2 * number;
        Exposed.cell(sizes, client).observe(number);
        recorded[6]++;
        recorded[7] += number;
        Tracking tracking = Exposed.cell(open, client).track();
        Exposed.cell(level, client).set(number);
        tracking.close();
    }

    private CounterCell request(String client, int outcome) {
        KeySpace<CounterCell> space = requests.space();
        CounterCell cell = space.cell(space.code(0, client) | outcomes[outcome]);
        return cell == null ? requests.open(client, outcome == 0 ? "allow" : "deny") : cell;
    }

    private CounterCell detail(String client, int port) {
        KeySpace<CounterCell> space = detailed.space();
        CounterCell cell = space.cell(space.code(0, client) | space.code(1, port));
        return cell == null ? detailed.open(client, Integer.toString(port)) : cell;
    }

    /** Converts the result of {@link #record} to the units of {@link #held}. */
    static List<BigInteger> expected(long[] recorded) {
        return List.of(
                BigInteger.valueOf(recorded[0]),
                BigInteger.valueOf(recorded[1]),
                BigInteger.valueOf(recorded[2]),
                BigInteger.valueOf(recorded[3]).multiply(BigInteger.valueOf(BUSY)),
                BigInteger.valueOf(recorded[4]),
                BigInteger.valueOf(recorded[5]),
                BigInteger.valueOf(recorded[6]),
                BigInteger.valueOf(recorded[7]));
    }

    /**
     * Returns the amounts in live and in removed series; times are in nanoseconds. Call it only while no thread
     * records.
     */
    List<BigInteger> held() {
        List<Soaked.Amount> totals = soaked.stream().map(Soaked::total).toList();
        return List.of(
                totals.get(0).sum(),
                totals.get(1).sum(),
                totals.get(2).sum(),
                totals.get(3).sum(),
                totals.get(4).count(),
                totals.get(4).sum(),
                totals.get(5).count(),
                totals.get(5).sum());
    }
}
