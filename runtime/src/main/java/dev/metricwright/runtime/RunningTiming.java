package dev.metricwright.runtime;

import dev.metricwright.Timing;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A running measurement that a histogram records when it is closed. */
final class RunningTiming implements Timing {

    private static final long RUNNING = -1;

    /** Null if the family is not measured in a time unit; the mistake was counted when the measurement started. */
    private final @Nullable HistogramCell cell;

    private final long start = System.nanoTime();
    private long recorded = RUNNING;

    RunningTiming(@Nullable HistogramCell cell) {
        this.cell = cell;
    }

    @Override
    public synchronized Duration elapsed() {
        return Duration.ofNanos(recorded == RUNNING ? nanos() : recorded);
    }

    @Override
    public void close() {
        long nanos = nanos();
        synchronized (this) {
            if (recorded != RUNNING) {
                return;
            }
            recorded = nanos;
        }
        if (cell != null) {
            cell.observeNanos(nanos);
        }
    }

    private long nanos() {
        return Math.max(0, System.nanoTime() - start);
    }
}
