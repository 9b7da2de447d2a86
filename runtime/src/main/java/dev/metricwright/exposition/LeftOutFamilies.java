package dev.metricwright.exposition;

import dev.metricwright.Family;
import dev.metricwright.LabelSelection;
import dev.metricwright.MetricType;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import dev.metricwright.SeriesLabels;
import dev.metricwright.SeriesVisitor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The own family that counts what scrapes leave out, because another library or another registry of the page is not valid
 * or uses a name twice. Each reason is logged once.
 */
final class LeftOutFamilies extends Family {

    private static final Logger LOG = System.getLogger(LeftOutFamilies.class.getName());

    /** The maximum number of reasons that are logged; the names in them come from other libraries. */
    private static final int MOST_LOGGED = 1000;

    /** Why something is left out. */
    enum Reason {
        /** A library could not be read, or did not answer in time. */
        FAILED("failed"),
        /** A family or a sample is not valid. */
        INVALID("invalid"),
        /** Another family has the name. */
        TAKEN("taken");

        private final String value;

        Reason(String value) {
            this.value = value;
        }
    }

    private final Map<Reason, LongAdder> counts = new EnumMap<>(Reason.class);
    private final Map<Reason, SeriesLabels> labels = new EnumMap<>(Reason.class);

    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    private LeftOutFamilies(MetricsRegistry registry) {
        super(
                "metricwright_foreign_left_out_total",
                MetricType.COUNTER,
                "Families and samples of other libraries or registries that were left out of a scrape.",
                "",
                List.of("reason"),
                Map.of(),
                new double[0]);
        for (Reason reason : Reason.values()) {
            Map<String, String> pairs = new LinkedHashMap<>(registry.commonLabels());
            pairs.put("reason", reason.value);
            counts.put(reason, new LongAdder());
            labels.put(reason, new FixedLabels(pairs));
        }
    }

    /**
     * The family of a registry, which starts at 0. If the application uses its name for another family, or the registry
     * is closed, it is not exposed.
     */
    static LeftOutFamilies of(MetricsRegistry registry) {
        LeftOutFamilies candidate = new LeftOutFamilies(registry);
        try {
            return registry.register(candidate) instanceof LeftOutFamilies registered ? registered : candidate;
        } catch (IllegalStateException closedOrTaken) {
            return candidate;
        }
    }

    /**
     * Counts something that is left out of a scrape. The first failure of a kind is logged, and later ones at DEBUG.
     *
     * @param reason the kind of reason
     * @param source the number of the library
     * @param what what is left out
     * @param thrown what was thrown
     */
    void report(Reason reason, int source, String what, Throwable thrown) {
        counts.getOrDefault(reason, new LongAdder()).increment();
        ForeignFailure failure = new ForeignFailure(thrown);
        boolean isFirst = isFirst(reason.value + ' ' + source + ' ' + failure.kind());
        log(isFirst ? Level.WARNING : Level.DEBUG, what + ": " + failure.text(), thrown);
    }

    private boolean isFirst(String key) {
        return logged.size() < MOST_LOGGED && logged.add(key);
    }

    /** Does not throw, even if the logger does: the scrape goes on without the log. */
    private static void log(Level level, String what, @Nullable Throwable cause) {
        try {
            LOG.log(level, "metrics are left out of scrapes: " + what, cause);
        } catch (Throwable ignored) {
            // What is left out is counted.
        }
    }

    /**
     * Counts families whose names are already used, and logs those that were not logged before in one line.
     *
     * @param names the names of the families
     * @param where what they are families of
     */
    void reportTaken(Collection<String> names, String where) {
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            counts.getOrDefault(Reason.TAKEN, new LongAdder()).increment();
            if (isFirst(name)) {
                unknown.add(name);
            }
        }
        if (!unknown.isEmpty()) {
            log(
                    Level.WARNING,
                    "families of " + where + " have names that are already used: " + String.join(", ", unknown)
                            + "; rename one family of each pair",
                    null);
        }
    }

    @Override
    public void visit(SeriesVisitor visitor, LabelSelection shown) {
        Quantity total = new Quantity();
        counts.forEach((reason, count) -> {
            total.set(count.sum(), 0);
            SeriesLabels of = labels.get(reason);
            if (of != null) {
                visitor.counter(of, total);
            }
        });
    }

    @Override
    protected String disagreement(Family other) {
        return other instanceof LeftOutFamilies ? "" : "it is a family of Metricwright";
    }

    @Override
    protected void close() {}

    /** Labels that do not change. */
    private static final class FixedLabels implements SeriesLabels {

        private final List<Map.Entry<String, String>> pairs;
        private final byte[] encoded;

        FixedLabels(Map<String, String> labels) {
            this.pairs = List.copyOf(labels.entrySet());
            StringBuilder text = new StringBuilder();
            labels.forEach((name, value) -> text.append(text.isEmpty() ? "" : ",")
                    .append(name)
                    .append("=\"")
                    .append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\""))
                    .append('"'));
            this.encoded = text.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int size() {
            return pairs.size();
        }

        @Override
        public String name(int index) {
            return pairs.get(index).getKey();
        }

        @Override
        public String value(int index) {
            return pairs.get(index).getValue();
        }

        @Override
        public int encodedLength() {
            return encoded.length;
        }

        @Override
        public void encode(byte[] target, int start) {
            System.arraycopy(encoded, 0, target, start, encoded.length);
        }
    }
}
