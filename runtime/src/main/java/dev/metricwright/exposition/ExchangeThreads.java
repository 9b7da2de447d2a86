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
 * The threads of an endpoint. The JDK's server reads requests and sends answers on them, and its time limits for both are
 * properties of the whole process: so each exchange gets 30 seconds in all here, and a client that keeps its thread waiting
 * while others wait for one gets a quarter of a second, and less the more of them there are. Then the thread is interrupted, which closes the channel that it reads
 * or writes, and so ends the exchange.
 *
 * <p>What neither has a thread nor finds room among those that wait is rejected; the server closes its connection.
 */
final class ExchangeThreads implements Executor, AutoCloseable {

    /** Enough for all scrapes that may be held, those that wait for them, and some to refuse the rest. */
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
     * Threads, none of which is started yet.
     *
     * @param awaited whether an exchange that has a thread waits until others are through
     */
    ExchangeThreads(BooleanSupplier awaited) {
        this(awaited, LONGEST);
    }

    /** Threads with another limit of an exchange. */
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
     * Does something on the thread of an exchange during which it is not the client that is waited for.
     *
     * @param work what to do
     * @return what comes of it
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

    /** Ends the exchanges that are under way, and refuses all others. */
    @Override
    public void close() {
        watch.shutdownNow();
        threads.shutdownNow();
    }

    /** Looks after the exchanges from time to time, as long as there are any. */
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
            Thread.interrupted(); // whatever was meant for this exchange is not meant for the next
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
