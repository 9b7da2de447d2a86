package dev.metricwright.exposition;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Logs failures of one kind that anyone may cause repeatedly. The first is logged with its cause. Those of the next hour
 * are logged at DEBUG, so that nobody can fill the log by scraping.
 */
final class FirstFailure {

    private static final long SILENCE_NANOS = TimeUnit.HOURS.toNanos(1);

    private final Logger log;
    private final Level level;
    private final AtomicLong silentUntil = new AtomicLong(System.nanoTime());

    /**
     * Creates the object.
     *
     * @param log the logger to use
     * @param level the level of the first failure
     */
    FirstFailure(Logger log, Level level) {
        this.log = log;
        this.level = level;
    }

    /** Logs a failure. Does not throw, even if the logger does. */
    void log(String message, Throwable cause) {
        try {
            long now = System.nanoTime();
            long until = silentUntil.get();
            if (now - until >= 0 && silentUntil.compareAndSet(until, now + SILENCE_NANOS)) {
                log.log(level, message + "; failures like this are logged at DEBUG for the next hour", cause);
            } else {
                log.log(Level.DEBUG, message, cause);
            }
        } catch (Throwable ignored) {
            // The failure is handled without the log, and must not become another one.
        }
    }
}
