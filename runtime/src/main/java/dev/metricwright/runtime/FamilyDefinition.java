package dev.metricwright.runtime;

import dev.metricwright.MetricType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A metric family as a recorder defines it. For generated recorders; not for use by hand. */
public final class FamilyDefinition {

    /** The prefix of the names of Metricwright's own families. */
    static final String OWN = "metricwright_";

    private final String name;
    private final MetricType type;
    private final String declaredBy;
    private final String help;
    private final String unit;
    private final List<LabelDefinition> labels;
    private final Map<LabelDefinition.Open, String> details;
    private final Map<String, List<String>> pipelines;
    private final double[] bounds;
    private final int maxSeries;
    private final boolean retained;
    private final Duration expireAfter;
    private final boolean sampled;

    private FamilyDefinition(Builder builder) {
        this.name = builder.name;
        this.type = builder.type;
        this.declaredBy = builder.declaredBy;
        this.help = builder.help;
        this.unit = builder.unit;
        this.labels = List.copyOf(builder.labels);
        this.details = new LinkedHashMap<>(builder.details);
        this.pipelines = Collections.unmodifiableMap(new LinkedHashMap<>(builder.pipelines));
        this.bounds = builder.bounds;
        this.maxSeries = builder.maxSeries;
        this.retained = builder.retained;
        this.expireAfter = builder.expireAfter;
        this.sampled = builder.sampled;
    }

    /**
     * Starts to define a counter.
     *
     * @param name the name of the family
     * @return a new builder
     */
    public static Builder counter(String name) {
        return new Builder(name, MetricType.COUNTER);
    }

    /**
     * Starts to define a gauge.
     *
     * @param name the name of the family
     * @return a new builder
     */
    public static Builder gauge(String name) {
        return new Builder(name, MetricType.GAUGE);
    }

    /**
     * Starts to define an info family. It has a {@link GaugeTable}, and the value of each of its series is 1.
     *
     * @param name the name of the family
     * @return a new builder
     */
    public static Builder info(String name) {
        return new Builder(name, MetricType.INFO);
    }

    /**
     * Starts to define a histogram.
     *
     * @param name the name of the family
     * @param bounds the upper bounds of its buckets, strictly increasing, in its unit, without {@code +Inf}
     * @return a new builder
     */
    public static Builder histogram(String name, double... bounds) {
        Builder builder = new Builder(name, MetricType.HISTOGRAM);
        builder.bounds = bounds.clone();
        return builder;
    }

    String name() {
        return name;
    }

    /** Whether the family is one of Metricwright's own families, which describe the other families. */
    boolean isOwn() {
        return name.startsWith(OWN);
    }

    String declaredBy() {
        return declaredBy;
    }

    MetricType type() {
        return type;
    }

    String help() {
        return help;
    }

    String unit() {
        return unit;
    }

    /** The labels of the default view, followed by the detail labels. */
    List<LabelDefinition> allLabels() {
        return Stream.concat(labels.stream(), details.keySet().stream()).toList();
    }

    List<String> labelNames() {
        return labels.stream().map(LabelDefinition::name).toList();
    }

    /** The names of the detail labels, each mapped to the detail to request. */
    Map<String, String> detailLabels() {
        Map<String, String> names = new LinkedHashMap<>();
        details.forEach((label, ask) -> names.put(label.name(), ask));
        return names;
    }

    double[] bounds() {
        return bounds.clone();
    }

    /** The maximum number of series that the family may expose; 0 if it has no cap. */
    int maxSeries() {
        return maxSeries;
    }

    boolean isRetained() {
        return retained;
    }

    /** The time after which a series without recordings is removed; zero if it is never removed. */
    Duration expireAfter() {
        return expireAfter;
    }

    /** Whether suppliers are called for the values at each scrape. */
    boolean isSampled() {
        return sampled;
    }

    Map<String, List<String>> pipelines() {
        return pipelines;
    }

    /** Builds a definition. */
    public static final class Builder {

        private final String name;
        private final MetricType type;
        private final List<LabelDefinition> labels = new ArrayList<>();
        private final Map<LabelDefinition.Open, String> details = new LinkedHashMap<>();
        private final Map<String, List<String>> pipelines = new LinkedHashMap<>();
        private String declaredBy = "a recorder";
        private String help = "";
        private String unit = "";
        private double[] bounds = {};
        private int maxSeries;
        private boolean retained;
        private Duration expireAfter = Duration.ZERO;
        private boolean sampled;

        private Builder(String name, MetricType type) {
            this.name = name;
            this.type = type;
        }

        /**
         * Sets the recorder that defines the family.
         *
         * @param recorder the name of the annotated interface
         * @return this builder
         */
        public Builder declaredBy(String recorder) {
            this.declaredBy = recorder;
            return this;
        }

        /**
         * Sets the help text.
         *
         * @param text a sentence that describes the family
         * @return this builder
         */
        public Builder help(String text) {
            this.help = text;
            return this;
        }

        /**
         * Sets the unit. A family with a unit from {@code nanoseconds} to {@code days} is measured in a time unit.
         *
         * @param name the base unit in the plural, such as {@code seconds}
         * @return this builder
         */
        public Builder unit(String name) {
            this.unit = name;
            return this;
        }

        /**
         * Adds a label after the existing ones.
         *
         * @param label the label
         * @return this builder
         */
        public Builder label(LabelDefinition label) {
            labels.add(label);
            return this;
        }

        /**
         * Adds a detail label. It is always recorded, and summed away unless a reader requests it.
         *
         * @param label the label, which a recording may leave out
         * @param ask the detail to request, such as {@code per_port}
         * @return this builder
         */
        public Builder detail(LabelDefinition.Open label, String ask) {
            details.put(label.optional(), ask);
            return this;
        }

        /**
         * Gives the family fewer labels in another pipeline.
         *
         * @param pipeline the name of the pipeline, such as {@code otlp}
         * @param labels the only labels that the family has there
         * @return this builder
         */
        public Builder pipeline(String pipeline, String... labels) {
            pipelines.put(pipeline, List.of(labels));
            return this;
        }

        /**
         * Limits the number of series that the family exposes.
         *
         * @param series the maximum; each series of a histogram counts as its number of bounds + 3
         * @return this builder
         */
        public Builder maxSeries(int series) {
            this.maxSeries = series;
            return this;
        }

        /**
         * Keeps removed series until their place is needed.
         *
         * @return this builder
         */
        public Builder retain() {
            this.retained = true;
            return this;
        }

        /**
         * Removes series in which nothing was recorded for some time.
         *
         * @param time the time; a series is removed between one and two times that long after its last recording
         * @return this builder
         */
        public Builder expireAfter(Duration time) {
            this.expireAfter = time;
            return this;
        }

        /**
         * Makes the family sampled: suppliers are called for the values at each scrape.
         *
         * @return this builder
         */
        public Builder sampled() {
            this.sampled = true;
            return this;
        }

        /**
         * Creates the definition.
         *
         * @return a new definition
         */
        public FamilyDefinition build() {
            return new FamilyDefinition(this);
        }
    }
}
