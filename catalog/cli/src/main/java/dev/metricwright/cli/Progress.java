package dev.metricwright.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import picocli.CommandLine.Help.Ansi;

/** Shows a person at a terminal that a long command is still at work: what it does, and for how many seconds. */
final class Progress {

    /** Erases the line, and returns to its beginning. */
    private static final String ERASED = "\u001b[2K\r";

    private final PrintWriter terminal;
    private final boolean isShown;
    private final Duration step;

    /**
     * Progress that is shown.
     *
     * @param terminal where it is shown
     * @param isShown whether that is a terminal
     * @param step the time between two updates
     */
    Progress(PrintWriter terminal, boolean isShown, Duration step) {
        this.terminal = terminal;
        this.isShown = isShown;
        this.step = step;
    }

    /** Progress on standard error, if that is a terminal that understands escape sequences. */
    static Progress on(PrintWriter standardError) {
        return new Progress(standardError, Ansi.AUTO.enabled(), Duration.ofSeconds(1));
    }

    /**
     * Does some work.
     *
     * @param what what is done, for the person
     * @param work the work
     * @return its result
     */
    <T> T during(String what, Supplier<T> work) {
        if (!isShown) {
            return work.get();
        }
        long begin = System.nanoTime();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        var unused = clock.scheduleAtFixedRate(
                () -> show(what, System.nanoTime() - begin), step.toMillis(), step.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } finally {
            clock.shutdownNow();
            awaitEnd(clock);
            print(ERASED);
        }
    }

    private void show(String what, long nanos) {
        print(ERASED + what + ": " + TimeUnit.NANOSECONDS.toSeconds(nanos) + " s");
    }

    private void print(String text) {
        terminal.print(text);
        terminal.flush();
    }

    private static void awaitEnd(ScheduledExecutorService clock) {
        try {
            var unused = clock.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
