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
 * The exemplars of a family: a recent one for each counter, and for each bucket. An exemplar is kept for a while, and
 * the span supplier is not called for its place meanwhile.
 */
final class Exemplars {

    private static final long KEPT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final SpanSupplier spans;
    private final ProblemCounters problems;
    private final int places;
    private final ConcurrentMap<Sum, AtomicReferenceArray<@Nullable Kept>> kept = new ConcurrentHashMap<>();

    /** An exemplar, and its time on a clock that only measures differences. */
    private record Kept(Exemplar exemplar, long nanoTime) {}

    private Exemplars(SpanSupplier spans, ProblemCounters problems, int places) {
        this.spans = spans;
        this.problems = problems;
        this.places = places;
    }

    /** Creates an empty store. Returns null if the registry keeps no exemplars or the family cannot have any. */
    static @Nullable Exemplars of(MetricsRegistry registry, FamilyDefinition definition, ProblemCounters problems) {
        SpanSupplier spans = registry.spans();
        boolean counts = definition.type() == MetricType.COUNTER || definition.type() == MetricType.HISTOGRAM;
        // The own families count failures of the span supplier, so they must not call it.
        return spans == null || !counts || definition.isOwn()
                ? null
                : new Exemplars(spans, problems, definition.bounds().length + 1);
    }

    /** Keeps a recording that was just made in a series, if its place needs a new exemplar and there is a span. */
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
                forget(series); // the series was removed meanwhile
            }
        }
    }

    private @Nullable SpanContext span() {
        try {
            return spans.current();
        } catch (Throwable failed) { // whatever the supplier throws, the recording counts
            problems.sampleFailed();
            return null;
        }
    }

    /** The later of two exemplars: the exemplar of a place, and another one. */
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

    /** Removes the exemplars of a removed series. */
    void forget(Sum series) {
        kept.remove(series);
    }
}
