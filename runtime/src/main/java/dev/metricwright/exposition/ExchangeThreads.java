package dev.metricwright.exposition;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The threads of an endpoint. The JDK's server reads requests and sends answers on them. The server's own time limits
 * apply to the whole process, so this class limits the time of each exchange. An exchange gets 30 seconds in total.
 * While other exchanges wait, a client that keeps its thread waiting gets a quarter of a second, and less if many wait.
 * After that, the thread is interrupted. This closes the channel that it reads or writes, and so ends the exchange.
 *
 * <p>An exchange that gets neither a thread nor a place in the queue is rejected, and the server closes its connection.
 */
final class ExchangeThreads implements Executor, AutoCloseable {

    /**
     * The maximum number of threads: enough for all answers that may be held, the scrapes that wait for them, and some
     * that refuse the rest.
     */
    static final int MOST = 32;

    private static final int MOST_WAITING = 256;
    private static final long IDLE_SECONDS = 30;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long CHECK_MILLIS = 50;

    private final BooleanSupplier awaited;
    private final long longestNanos;
    private final ThreadPoolExecutor threads;
    private final ScheduledThreadPoolExecutor watch;
    private final Map<Thread, Exchange> running = new ConcurrentHashMap<>();
    private final AtomicInteger unfinished = new AtomicInteger();
    private final AtomicBoolean watched = new AtomicBoolean();

    /**
     * Creates the object. No thread is started yet.
     *
     * @param awaited whether an exchange that has a thread waits until others are finished
     */
    ExchangeThreads(BooleanSupplier awaited) {
        this(awaited, LONGEST);
    }

    /** Creates the object with another time limit for an exchange. */
    ExchangeThreads(BooleanSupplier awaited, Duration longest) {
        this.awaited = awaited;
        this.longestNanos = longest.toNanos();
        ThreadFactory daemons = daemons();
        this.threads = new ThreadPoolExecutor(
                MOST, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), daemons);
        this.threads.allowCoreThreadTimeOut(true);
        this.watch = new ScheduledThreadPoolExecutor(1, daemons);
        this.watch.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        this.watch.allowCoreThreadTimeOut(true);
    }

    private static ThreadFactory daemons() {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "metricwright-endpoint-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void execute(Runnable exchange) {
        unfinished.incrementAndGet();
        try {
            threads.execute(new Exchange(exchange));
        } catch (RejectedExecutionException e) {
            unfinished.decrementAndGet();
            throw e;
        }
        watch();
    }

    /**
     * Runs work on the thread of an exchange. The time of this work does not count as waiting for the client.
     *
     * @param work the work
     * @return its result
     */
    <T> T busy(Supplier<T> work) {
        Exchange exchange = Objects.requireNonNull(running.get(Thread.currentThread()), "no thread of an exchange");
        exchange.busy(true);
        try {
            return work.get();
        } finally {
            exchange.busy(false);
        }
    }

    /** Ends the exchanges in progress, and refuses all others. */
    @Override
    public void close() {
        watch.shutdownNow();
        threads.shutdownNow();
    }

    /** Schedules a check of the exchanges, as long as there are any. */
    private void watch() {
        if (watched.compareAndSet(false, true)) {
            var unused = watch.schedule(this::check, CHECK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void check() {
        int queued = threads.getQueue().size();
        long patience = queued > 0 || awaited.getAsBoolean() ? PATIENCE_NANOS / (1 + queued / MOST) : Long.MAX_VALUE;
        long now = System.nanoTime();
        running.values().forEach(exchange -> exchange.endIfOver(now, patience));
        watched.set(false);
        if (unfinished.get() > 0) {
            watch();
        }
    }

    /** One request and its answer, as the server reads and writes them. */
    private final class Exchange implements Runnable {

        private final Runnable task;
        private @Nullable Thread thread;
        private long begun;
        private long waitingSince;
        private boolean busy;

        Exchange(Runnable task) {
            this.task = task;
        }

        @Override
        public void run() {
            begin();
            try {
                task.run();
            } finally {
                end();
                unfinished.decrementAndGet();
            }
        }

        private synchronized void begin() {
            thread = Thread.currentThread();
            begun = System.nanoTime();
            waitingSince = begun;
            running.put(thread, this);
        }

        private synchronized void end() {
            running.remove(Thread.currentThread());
            thread = null;
            Thread.interrupted(); // an interrupt of this exchange must not reach the next one
        }

        synchronized void busy(boolean begins) {
            busy = begins;
            waitingSince = System.nanoTime();
        }

        synchronized void endIfOver(long now, long patience) {
            boolean over = now - begun > longestNanos || (!busy && now - waitingSince > patience);
            if (over && thread != null) {
                thread.interrupt();
            }
        }
    }
}
