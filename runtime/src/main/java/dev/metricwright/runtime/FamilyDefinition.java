package dev.metricwright.runtime;

import dev.metricwright.MetricType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A metric family as a recorder defines it. For generated recorders; not for use by hand. */
public final class FamilyDefinition {

    /** What the names of Metricwright's own families begin with. */
    static final String OWN = "metricwright_";

    private final String name;
    private final MetricType type;
    private final String declaredBy;
    private final String help;
    private final String unit;
    private final List<LabelDefinition> labels;
    private final Map<LabelDefinition.Open, String> details;
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
     * Starts to define an info family, which has a {@link GaugeTable} whose series all read 1.
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
     * @param bounds the upper bounds of its buckets, strictly increasing, in the unit of the family, without {@code +Inf}
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

    /** Whether the family is one of those in which Metricwright counts what happens in others. */
    boolean isOwn() {
        return name.startsWith(OWN);
    }

    /** The recorder that defines the family. */
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

    /** The labels of the default view, and behind them the detail labels. */
    List<LabelDefinition> allLabels() {
        List<LabelDefinition> all = new ArrayList<>(labels);
        all.addAll(details.keySet());
        return all;
    }

    List<String> labelNames() {
        return labels.stream().map(LabelDefinition::name).toList();
    }

    /** The names of the detail labels, each with what has to be asked for. */
    Map<String, String> detailLabels() {
        Map<String, String> names = new LinkedHashMap<>();
        details.forEach((label, ask) -> names.put(label.name(), ask));
        return names;
    }

    double[] bounds() {
        return bounds.clone();
    }

    /** The most series that the family may expose, 0 where it has no cap. */
    int maxSeries() {
        return maxSeries;
    }

    boolean isRetained() {
        return retained;
    }

    /** How long a series stays in which nothing is recorded; zero where it stays for good. */
    Duration expireAfter() {
        return expireAfter;
    }

    /** Whether suppliers are asked for the values at each scrape. */
    boolean isSampled() {
        return sampled;
    }

    /** What the other definition says otherwise, naming both recorders; empty where the two agree. */
    String disagreement(FamilyDefinition other) {
        return new Disagreement(this, other).first();
    }

    /** Describes a family. */
    public static final class Builder {

        private final String name;
        private final MetricType type;
        private final List<LabelDefinition> labels = new ArrayList<>();
        private final Map<LabelDefinition.Open, String> details = new LinkedHashMap<>();
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
         * Says who defines the family.
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
         * @param text what the family is, in a sentence
         * @return this builder
         */
        public Builder help(String text) {
            this.help = text;
            return this;
        }

        /**
         * Sets the unit. {@code nanoseconds} to {@code days} make it a family of time.
         *
         * @param name the base unit in the plural, such as {@code seconds}
         * @return this builder
         */
        public Builder unit(String name) {
            this.unit = name;
            return this;
        }

        /**
         * Adds a label behind those that it has.
         *
         * @param label the label
         * @return this builder
         */
        public Builder label(LabelDefinition label) {
            labels.add(label);
            return this;
        }

        /**
         * Adds a detail label: recorded always, and summed away for who does not ask for it.
         *
         * @param label the label, which a recording may leave out
         * @param ask what has to be asked for, such as {@code per_port}
         * @return this builder
         */
        public Builder detail(LabelDefinition.Open label, String ask) {
            details.put(label.optional(), ask);
            return this;
        }

        /**
         * Caps what the family exposes.
         *
         * @param series the number of series; a histogram's count for its bounds + 3
         * @return this builder
         */
        public Builder maxSeries(int series) {
            this.maxSeries = series;
            return this;
        }

        /**
         * Keeps series whose key was removed until their place is needed.
         *
         * @return this builder
         */
        public Builder retain() {
            this.retained = true;
            return this;
        }

        /**
         * Ends series in which nothing was recorded for some time.
         *
         * @param time the time, of which a series stays one to two times as long
         * @return this builder
         */
        public Builder expireAfter(Duration time) {
            this.expireAfter = time;
            return this;
        }

        /**
         * Says that suppliers are asked for the values at each scrape.
         *
         * @return this builder
         */
        public Builder sampled() {
            this.sampled = true;
            return this;
        }

        /**
         * Makes the definition.
         *
         * @return a new definition
         */
        public FamilyDefinition build() {
            return new FamilyDefinition(this);
        }
    }
}
