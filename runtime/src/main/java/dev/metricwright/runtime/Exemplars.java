package dev.metricwright.runtime;

import dev.metricwright.Exemplar;
import dev.metricwright.MetricType;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.SpanContext;
import dev.metricwright.SpanSupplier;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The exemplars of a family: the latest of each counter, and of each bucket. A place that has one keeps it for a while, and
 * does not ask for the span meanwhile.
 */
final class Exemplars {

    private static final long KEPT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final SpanSupplier spans;
    private final Incidents incidents;
    private final int places;
    private final ConcurrentMap<Sum, AtomicReferenceArray<@Nullable Kept>> kept = new ConcurrentHashMap<>();

    /** When an exemplar came, on the clock that is only good for differences. */
    private record Kept(Exemplar exemplar, long nanoTime) {}

    private Exemplars(SpanSupplier spans, Incidents incidents, int places) {
        this.spans = spans;
        this.incidents = incidents;
        this.places = places;
    }

    /** Keeps none yet; null where the registry keeps none, or the family has nothing for them. */
    static @Nullable Exemplars of(MetricsRegistry registry, FamilyDefinition definition, Incidents incidents) {
        SpanSupplier spans = registry.spans();
        boolean counts = definition.type() == MetricType.COUNTER || definition.type() == MetricType.HISTOGRAM;
        // One of the own families counts spans that cannot be told.
        return spans == null || !counts || definition.isOwn()
                ? null
                : new Exemplars(spans, incidents, definition.bounds().length + 1);
    }

    /** Takes a recording that was just made in a series, if it is time for another one and there is a span. */
    void offer(Sum series, int place, double value) {
        AtomicReferenceArray<@Nullable Kept> ofCell = kept.get(series);
        Kept before = ofCell == null ? null : ofCell.get(place);
        long now = System.nanoTime();
        if (before != null && now - before.nanoTime() < KEPT_NANOS) {
            return;
        }
        SpanContext span = span();
        if (span != null) {
            Exemplar exemplar = new Exemplar(span, value, System.currentTimeMillis());
            kept.computeIfAbsent(series, key -> new AtomicReferenceArray<>(places))
                    .set(place, new Kept(exemplar, now));
            if (series.isRemoved()) {
                forget(series); // it left while this came
            }
        }
    }

    private @Nullable SpanContext span() {
        try {
            return spans.current();
        } catch (Throwable failed) { // whatever a supplier throws, the recording counts
            incidents.sampleFailed();
            return null;
        }
    }

    /** The later one of what a place holds and another one. */
    @Nullable
    Exemplar latest(Sum series, int place, @Nullable Exemplar other) {
        AtomicReferenceArray<@Nullable Kept> ofCell = kept.get(series);
        Kept found = ofCell == null ? null : ofCell.get(place);
        return found == null
                        || (other != null
                                && other.epochMillis() >= found.exemplar().epochMillis())
                ? other
                : found.exemplar();
    }

    /** Lets those of a series go that has left. */
    void forget(Sum series) {
        kept.remove(series);
    }
}
