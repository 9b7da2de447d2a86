package dev.metricwright.runtime;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.exposition.ExpositionFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scrapes a registry repeatedly, and compares each text with the previous one: each histogram is consistent in itself,
 * samples decrease or disappear only if their series was removed, and aggregate rows never decrease.
 */
final class Scrapes {

    private static final Pattern SAMPLE = Pattern.compile("([a-z_]+?)(_bucket|_count|_sum)?(?:\\{(.*)})? (\\S+)");
    private static final Pattern CLIENT = Pattern.compile("client=\"client-([0-9]+)\"");
    private static final Pattern BOUND = Pattern.compile(",?le=\"[^\"]*\"");

    /** A retained series leaves when its place is needed, so any removal since it was created may be the reason. */
    private static final String RETAINED = "kept{";

    /**
     * A sample, with the number of removals of its client that had ended before it was read, or before its series was
     * created.
     */
    private record Sample(BigDecimal value, long removals) {}

    private final MetricsRegistry registry;
    /** The removals, by the number of the client. */
    private final AtomicLongArray begun = new AtomicLongArray(Load.CLIENTS);

    private final AtomicLongArray ended = new AtomicLongArray(Load.CLIENTS);
    private Map<String, Sample> last = new HashMap<>();
    private long[] endedBeforeLast = new long[Load.CLIENTS];
    private long scrapes;
    private long falls;

    Scrapes(MetricsRegistry registry) {
        this.registry = registry;
    }

    /** Removes a client, so that its samples may decrease. */
    void whileRemoved(int client, Runnable removal) {
        begun.incrementAndGet(client);
        removal.run();
        ended.incrementAndGet(client);
    }

    long scrapes() {
        return scrapes;
    }

    /** Returns the number of samples that decreased or disappeared because their series was removed. */
    long falls() {
        return falls;
    }

    /** Scrapes once. Throws an {@link AssertionError} that shows any inconsistency. */
    void scrape() {
        long[] endedBefore = new long[Load.CLIENTS];
        for (int i = 0; i < endedBefore.length; i++) {
            endedBefore[i] = ended.get(i);
        }
        String text = text();
        scrapes++;
        Map<String, Sample> now = new HashMap<>();
        Map<String, BigDecimal> highest = new HashMap<>();
        for (String line : text.split("\n")) {
            Matcher sample = SAMPLE.matcher(line);
            if (line.startsWith("#") || !sample.matches()) {
                require(line.startsWith("#"), line, "is no sample");
                continue;
            }
            BigDecimal value = new BigDecimal(sample.group(4));
            if (sample.group(2) != null && !sample.group(2).equals("_sum")) {
                String series = sample.group(1) + BOUND.matcher(sample.group(3)).replaceFirst("");
                BigDecimal before = highest.put(series, value);
                boolean isCount = sample.group(2).equals("_count");
                int growth = before == null ? 1 : value.compareTo(before);
                require(isCount ? growth == 0 : growth >= 0, line, "does not agree with the bucket before, " + before);
            }
            if (!sample.group(1).equals("open") && !sample.group(1).equals("level")) {
                String name = line.substring(0, line.lastIndexOf(' '));
                now.put(name, follow(name, value, endedBefore));
            }
        }
        last.forEach((name, before) -> {
            if (!now.containsKey(name)) {
                explain(name, before, "is gone");
            }
        });
        last = now;
        endedBeforeLast = endedBefore;
    }

    private Sample follow(String name, BigDecimal value, long[] endedBefore) {
        Sample before = last.get(name);
        int client = client(name);
        if (client < 0) {
            require(before == null || value.compareTo(before.value) >= 0, name, "fell to " + value + " from " + before);
            return new Sample(value, 0);
        }
        if (before != null && value.compareTo(before.value) < 0) {
            explain(name, before, "fell to " + value);
        } else if (before != null && name.startsWith(RETAINED)) {
            return new Sample(value, before.removals);
        }
        return new Sample(value, (name.startsWith(RETAINED) ? endedBeforeLast : endedBefore)[client]);
    }

    private void explain(String name, Sample before, String what) {
        int client = client(name);
        require(
                client >= 0 && begun.get(client) > before.removals,
                name,
                what + " from " + before + ", but nobody removed it");
        falls++;
    }

    private static int client(String name) {
        Matcher client = CLIENT.matcher(name);
        return client.find() ? Integer.parseInt(client.group(1)) : -1;
    }

    private String text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            ExpositionFormat.PROMETHEUS_TEXT.write(registry, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private void require(boolean holds, String sample, String what) {
        if (!holds) {
            throw new AssertionError("scrape " + scrapes + ": " + sample + " " + what);
        }
    }
}
