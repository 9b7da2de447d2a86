package dev.metricwright;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the metric families of an application: recorders fill it, views read it. Thread-safe.
 *
 * <p>Recorders of one registry that name the same family share its series. Once closed, a registry exposes nothing, ignores
 * what is recorded, and refuses new recorders.
 */
public final class MetricsRegistry implements AutoCloseable {

    private final Map<String, String> commonLabels;
    private final Misuse onMisuse;
    private final boolean selfMetrics;
    private final @Nullable SpanSupplier spans;

    private final Object lock = new Object();
    private final TreeMap<String, Family> byName = new TreeMap<>();
    private volatile List<Family> families = List.of();
    private volatile boolean closed;

    private MetricsRegistry(Builder builder) {
        this.commonLabels = Collections.unmodifiableMap(new LinkedHashMap<>(builder.commonLabels));
        this.onMisuse = builder.onMisuse;
        this.selfMetrics = builder.selfMetrics;
        this.spans = builder.spans;
    }

    /**
     * Makes a registry without common labels that throws on {@link Misuse}.
     *
     * @return a new registry
     */
    public static MetricsRegistry create() {
        return builder().build();
    }

    /**
     * Starts to describe a registry.
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
        return commonLabels;
    }

    /**
     * What a programming mistake at a recording leads to.
     *
     * @return throw, or count
     */
    public Misuse onMisuse() {
        return onMisuse;
    }

    /**
     * Whether the registry measures itself.
     *
     * @return true if it was {@linkplain Builder#selfMetrics() asked to}
     */
    public boolean hasSelfMetrics() {
        return selfMetrics;
    }

    /**
     * Where exemplars get their spans from.
     *
     * @return what was {@linkplain Builder#exemplars given}, null where there are no exemplars
     */
    public @Nullable SpanSupplier spans() {
        return spans;
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
     * Adds a family, or finds the one of its name. For generated recorders; not for use by hand.
     *
     * @param candidate the family as a recorder defines it
     * @return the family of that name that this registry holds: the candidate, or one that agrees with it
     * @throws IllegalStateException if the registry is closed, if another recorder defines the family differently, or if
     *     one of its labels is a common label of this registry
     */
    public Family register(Family candidate) {
        synchronized (lock) {
            if (closed) {
                throw new IllegalStateException("metric family " + candidate.name()
                        + " cannot be added: the MetricsRegistry is closed; create the recorder before it closes");
            }
            candidate.labelNames().forEach(label -> refuseCommon(candidate, label));
            candidate.detailLabels().keySet().forEach(label -> refuseCommon(candidate, label));
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

    private void refuseCommon(Family candidate, String label) {
        if (commonLabels.containsKey(label)) {
            throw new IllegalStateException("metric family " + candidate.name() + " has the label " + label
                    + ", which is also a common label of the MetricsRegistry; drop one of the two");
        }
    }

    /**
     * Checks that this registry has the common labels of a catalog. For generated recorders; not for use by hand.
     *
     * @param recorder who asks
     * @param names the labels that its catalog calls common
     * @throws IllegalStateException if some are missing, naming all of them
     */
    public void requireCommonLabels(String recorder, String... names) {
        List<String> missing = Arrays.stream(names)
                .filter(name -> !commonLabels.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(recorder + " needs the common label" + (missing.size() > 1 ? "s " : " ")
                    + String.join(" and ", missing) + ", which the MetricsRegistry lacks; build it with"
                    + " MetricsRegistry.builder()"
                    + missing.stream()
                            .map(name -> ".common(\"" + name + "\", …)")
                            .collect(Collectors.joining()));
        }
    }

    /** Empties the registry: views see no family any more, suppliers are let go, and recordings are ignored. */
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
        }
    }

    /** Describes a registry. */
    public static final class Builder {

        private static final List<String> CATALOG_LABELS = List.of("catalog", "version");
        private static final Pattern LABEL_NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

        private final Map<String, String> commonLabels = new LinkedHashMap<>();
        private Misuse onMisuse = Misuse.THROW;
        private boolean selfMetrics;
        private @Nullable SpanSupplier spans;

        private Builder() {}

        /**
         * Adds a label that every series of the registry has.
         *
         * @param name its name
         * @param value its value; unpaired surrogates become U+FFFD
         * @return this builder
         * @throws NullPointerException if the name is null, or the value, naming the label
         * @throws IllegalArgumentException if the name is no label name, is reserved, was given before, or is a label of
         *     the {@code metricwright_*} families that count what goes wrong: {@code family}, {@code label}
         */
        public Builder common(String name, String value) {
            Objects.requireNonNull(name, "common label: its name is null; give one");
            if (!LABEL_NAME.matcher(name).matches()
                    || name.startsWith("__")
                    || name.equals("le")
                    || name.equals("quantile")) {
                throw new IllegalArgumentException(
                        "common label \"" + name
                                + "\": not a name that a label can have; use letters, digits and _, not le, quantile or a leading __");
            }
            if (name.equals("family") || name.equals("label")) {
                throw new IllegalArgumentException("common label " + name
                        + ": the metricwright_* families of every registry have a label of that name; choose another");
            }
            Objects.requireNonNull(
                    value, () -> "common label " + name + ": its value is null; give one, \"\" where there is none");
            if (commonLabels.putIfAbsent(name, WellFormedText.of(value)) != null) {
                throw new IllegalArgumentException("common label " + name + " was given twice; give it once");
            }
            return this;
        }

        /**
         * Sets what a programming mistake at a recording leads to.
         *
         * @param misuse throw (the default), or count
         * @return this builder
         */
        public Builder onMisuse(Misuse misuse) {
            this.onMisuse = Objects.requireNonNull(misuse, "onMisuse: give Misuse.THROW or Misuse.COUNT");
            return this;
        }

        /**
         * Makes the registry measure itself, in families beside those of its recorders:
         *
         * <ul>
         *   <li>{@code metricwright_series{family}}, how many series a family has now, and
         *       {@code metricwright_series_limit{family}}, how many it may have, where that is limited. A series of a histogram
         *       counts as often as it has buckets, and twice for its sum and count. The series of overflow values that a
         *       limit always admits does not count, nor one that makes room when room is needed.
         *   <li>{@code metricwright_catalog_info{catalog,version}}, the catalogs that its recorders were compiled against.
         * </ul>
         *
         * @return this builder
         */
        public Builder selfMetrics() {
            this.selfMetrics = true;
            return this;
        }

        /**
         * Keeps exemplars: for each counter, and for each bucket of a histogram, a recent recording and the span that it was
         * made in, which OpenMetrics shows. A place that has one keeps it for at least 100 ms, and asks for no span meanwhile;
         * a recording costs about 30 ns more. What the supplier throws is counted in
         * {@code metricwright_sample_failures_total{family}}, and the recording counts all the same.
         *
         * @param current tells the span that is under way, on the thread that records
         * @return this builder
         */
        public Builder exemplars(SpanSupplier current) {
            this.spans = Objects.requireNonNull(current, "exemplars: give what tells the current span");
            return this;
        }

        /**
         * Makes the registry.
         *
         * @return a new, empty registry
         * @throws IllegalArgumentException if the registry is to measure itself and has a common label {@code catalog} or
         *     {@code version}, which are labels of {@code metricwright_catalog_info}
         */
        public MetricsRegistry build() {
            for (String label : CATALOG_LABELS) {
                if (selfMetrics && commonLabels.containsKey(label)) {
                    throw new IllegalArgumentException("common label " + label
                            + ": metricwright_catalog_info has a label of that name; choose another, or do without"
                            + " selfMetrics()");
                }
            }
            return new MetricsRegistry(this);
        }
    }
}
