package dev.metricwright;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Contains the metric families of an application. Recorders add to it, and views read it. Thread-safe.
 *
 * <p>Recorders of one registry that name the same family share its series. A closed registry exposes nothing, ignores
 * recordings, and refuses new recorders.
 */
public final class MetricsRegistry implements AutoCloseable {

    private final CommonLabels commonLabels;
    private final Misuse onMisuse;
    private final boolean selfMetrics;
    private final @Nullable SpanSupplier spans;
    private final Sampler sampler;
    private final Instant createdAt = Instant.now();

    private final Object lock = new Object();
    private final TreeMap<String, Family> byName = new TreeMap<>();
    private volatile List<Family> families = List.of();
    private volatile boolean closed;

    private MetricsRegistry(Builder builder) {
        this.commonLabels = builder.commonLabels.copy();
        this.onMisuse = builder.onMisuse;
        this.selfMetrics = builder.selfMetrics;
        this.spans = builder.spans;
        this.sampler = new Sampler(builder.samplingTimeout);
    }

    /**
     * Creates a registry without common labels that throws on {@link Misuse}.
     *
     * @return a new registry
     */
    public static MetricsRegistry create() {
        return builder().build();
    }

    /**
     * Creates a builder of a registry.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The labels that every series of this registry has.
     *
     * @return names and values in the order in which they were given; unmodifiable
     */
    public Map<String, String> commonLabels() {
        return commonLabels.values();
    }

    /**
     * The reaction of the registry to a programming mistake in a recording.
     *
     * @return throw, or count
     */
    public Misuse onMisuse() {
        return onMisuse;
    }

    /**
     * Whether the registry measures itself.
     *
     * @return true if {@link Builder#selfMetrics()} was called
     */
    public boolean hasSelfMetrics() {
        return selfMetrics;
    }

    /**
     * The source of the spans of exemplars.
     *
     * @return the supplier {@linkplain Builder#exemplars that was passed}, or null if the registry keeps no exemplars
     */
    public @Nullable SpanSupplier spans() {
        return spans;
    }

    /** Calls the suppliers of this registry. */
    Sampler sampler() {
        return sampler;
    }

    /**
     * The time at which the registry was created. No total of its series is counted since an earlier time, except for
     * sampled totals, which are kept elsewhere.
     *
     * @return the time by the system clock
     */
    public Instant createdAt() {
        return createdAt;
    }

    /**
     * The families that views read.
     *
     * @return a snapshot, sorted by name; empty once the registry is closed
     */
    public List<Family> families() {
        return families;
    }

    /**
     * Adds a family, or finds the existing family of that name. For generated recorders; not for use by hand.
     *
     * @param candidate the family as a recorder defines it
     * @return the family of that name in this registry: the candidate, or an existing family that agrees with it
     * @throws IllegalStateException if the registry is closed, if another recorder defines the family differently, or
     *     if one of its labels is a common label of this registry
     */
    public Family register(Family candidate) {
        synchronized (lock) {
            if (closed) {
                throw new IllegalStateException("metric family " + candidate.name()
                        + " cannot be added: the MetricsRegistry is closed; create the recorder before it closes");
            }
            commonLabels.checkUnusedBy(candidate);
            Family existing = byName.get(candidate.name());
            if (existing == null) {
                byName.put(candidate.name(), candidate);
                families = List.copyOf(byName.values());
                return candidate;
            }
            String disagreement = existing.disagreement(candidate);
            if (!disagreement.isEmpty()) {
                throw new IllegalStateException("metric family " + candidate.name() + ": " + disagreement
                        + "; compile both against the same catalog, or give each a registry of its own");
            }
            return existing;
        }
    }

    /**
     * Checks that this registry has the common labels of a catalog. For generated recorders; not for use by hand.
     *
     * @param recorder the recorder that needs the labels
     * @param names the common labels of its catalog
     * @throws IllegalStateException if labels are missing; the message names all of them
     */
    public void requireCommonLabels(String recorder, String... names) {
        commonLabels.require(recorder, names);
    }

    /**
     * Whether the registry is closed.
     *
     * @return true once {@link #close()} was called
     */
    public boolean isClosed() {
        return closed;
    }

    /** Closes the registry: views see no families, suppliers are released, and recordings are ignored. */
    @Override
    public void close() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
            families = List.of();
            byName.values().forEach(Family::close);
            byName.clear();
            sampler.close();
        }
    }

    /** Builds a registry. */
    public static final class Builder {

        private final CommonLabels commonLabels = new CommonLabels();
        private Misuse onMisuse = Misuse.THROW;
        private boolean selfMetrics;
        private @Nullable SpanSupplier spans;
        private Duration samplingTimeout = Duration.ofSeconds(2);

        private Builder() {}

        /**
         * Adds a label that every series of the registry has.
         *
         * @param name its name
         * @param value its value; unpaired surrogates become U+FFFD
         * @return this builder
         * @throws NullPointerException if the name or the value is null; for a value, the message names the label
         * @throws IllegalArgumentException if the name is not a valid label name, is reserved, was added before, or is
         *     {@code family} or {@code label}, which are labels of the {@code metricwright_*} families that count
         *     problems
         */
        public Builder common(String name, String value) {
            commonLabels.add(name, value);
            return this;
        }

        /**
         * Sets the reaction to a programming mistake in a recording.
         *
         * @param misuse throw (the default), or count
         * @return this builder
         */
        public Builder onMisuse(Misuse misuse) {
            this.onMisuse = Objects.requireNonNull(misuse, "onMisuse is null; pass Misuse.THROW or Misuse.COUNT");
            return this;
        }

        /**
         * Makes the registry measure itself, in additional families:
         *
         * <ul>
         *   <li>{@code metricwright_series{family}}, the number of series that a family has now, and
         *       {@code metricwright_series_limit{family}}, the number that it may have, if that is limited. A histogram
         *       series counts once for each bucket, and twice more for its sum and count. Two kinds of series do not
         *       count: the series of overflow values that a limit always admits, and retained series, which leave when
         *       room is needed.
         *   <li>{@code metricwright_catalog_info{catalog,version}}, the catalogs against which its recorders were
         *       compiled.
         * </ul>
         *
         * @return this builder
         */
        public Builder selfMetrics() {
            this.selfMetrics = true;
            return this;
        }

        /**
         * Keeps exemplars. For each counter, and for each bucket of a histogram, an exemplar is a recent recording and
         * the span in which it was made; OpenMetrics and protobuf expose it. An exemplar is kept for at least 100 ms, and the
         * supplier is not called for its place meanwhile. A recording takes about 30 ns more. An exception that the
         * supplier throws is counted in {@code metricwright_sample_failures_total{family}}, and the recording still
         * counts.
         *
         * @param current returns the current span of the thread that records
         * @return this builder
         */
        public Builder exemplars(SpanSupplier current) {
            this.spans = Objects.requireNonNull(current, "exemplars: the supplier is null; pass a SpanSupplier");
            return this;
        }

        /**
         * Limits the time that a scrape waits for the application's suppliers, all of them together. A supplier that has
         * not answered by then is left out of the scrape, and counted in
         * {@code metricwright_sample_failures_total{family}}. It is neither interrupted nor called again before it has
         * answered. At most 16 suppliers hang at the same time; beyond that, sampled families are left out until one
         * answers.
         *
         * @param timeout the time limit, 2 seconds by default
         * @return this builder
         * @throws IllegalArgumentException if the time limit is not positive
         */
        public Builder samplingTimeout(Duration timeout) {
            Objects.requireNonNull(timeout, "samplingTimeout is null; pass a Duration");
            if (timeout.isNegative() || timeout.isZero()) {
                throw new IllegalArgumentException("samplingTimeout must be positive, not " + timeout);
            }
            this.samplingTimeout = timeout;
            return this;
        }

        /**
         * Creates the registry.
         *
         * @return a new, empty registry
         * @throws IllegalArgumentException if {@link #selfMetrics()} was called and a common label is named
         *     {@code catalog} or {@code version}, which are labels of {@code metricwright_catalog_info}
         */
        public MetricsRegistry build() {
            if (selfMetrics) {
                commonLabels.checkSelfMetrics();
            }
            return new MetricsRegistry(this);
        }
    }
}
