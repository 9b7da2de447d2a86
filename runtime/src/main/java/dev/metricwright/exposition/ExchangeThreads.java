package dev.metricwright.exposition;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The threads of an endpoint. The JDK's server reads requests and sends answers on them. The server's own time limits
 * apply to the whole process, so this class limits the time of each exchange. An exchange gets 30 seconds in total.
 * While other exchanges wait, a client that keeps its thread waiting gets a quarter of a second, and less if many wait,
 * down to 25 milliseconds. After that, the thread is interrupted. This closes the channel that it reads or writes, and
 * so ends the exchange.
 *
 * <p>A thread is interrupted only while it reads a request or sends an answer. {@linkplain #busy Other work} is code of
 * the application, such as suppliers and collectors, whose own channels an interrupt would close. If that code reads the
 * rest of a request, or sends the answer itself, it {@linkplain #waiting waits} for the client meanwhile.
 *
 * <p>An exchange that gets neither a thread nor a place in the queue is rejected, and the server closes its connection.
 */
final class ExchangeThreads implements Executor, AutoCloseable {

    /** The maximum number of threads. */
    static final int MOST = 32;

    private static final Logger LOG = System.getLogger(ExchangeThreads.class.getName());

    /** A place in the queue costs little more than the open connection, and clients that are closed come back at once. */
    private static final int MOST_WAITING = 4096;

    private static final long IDLE_SECONDS = 30;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LEAST_PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(25);
    private static final long CHECK_MILLIS = 10;

    /** A pause of the whole process, such as one for garbage collection, must not look like a slow client. */
    private static final int LEAST_CHECKS = 3;

    /** The time that a client gains by taking a piece of its answer: a client that takes 6 MB a second is not slow. */
    private static final long NANOS_PER_PIECE = TimeUnit.MILLISECONDS.toNanos(10);

    private final BooleanSupplier awaited;
    private final long longestNanos;
    private final ThreadPoolExecutor threads;
    private final ScheduledThreadPoolExecutor watch;
    private final Map<Thread, Exchange> running = new ConcurrentHashMap<>();
    private final AtomicInteger unfinished = new AtomicInteger();
    private final AtomicBoolean watched = new AtomicBoolean();
    private final FirstFailure failures = new FirstFailure(LOG, Level.ERROR);

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
        ThreadFactory daemons = daemons(Thread.currentThread().getContextClassLoader());
        this.threads = new ThreadPoolExecutor(
                MOST, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), daemons);
        this.threads.allowCoreThreadTimeOut(true);
        this.watch = new ScheduledThreadPoolExecutor(1, daemons);
        this.watch.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        this.watch.allowCoreThreadTimeOut(true);
    }

    /** Creates daemon threads without the thread-locals of the threads that happen to create them. */
    private static ThreadFactory daemons(@Nullable ClassLoader loader) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(null, task, "metricwright-endpoint-" + number.incrementAndGet(), 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            return thread;
        };
    }

    @Override
    public void execute(Runnable exchange) {
        unfinished.incrementAndGet();
        try {
            threads.execute(new Exchange(exchange));
        } catch (Throwable e) {
            unfinished.decrementAndGet();
            throw e;
        }
        watch();
    }

    /** Something that a thread does. */
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /**
     * Runs work on the thread of an exchange. The time of this work does not count as waiting for the client, and the
     * thread is not interrupted meanwhile.
     *
     * @param work the work
     * @return its result
     */
    <T, E extends Exception> T busy(Work<T, E> work) throws E {
        working(true);
        try {
            return work.run();
        } finally {
            working(false);
        }
    }

    /**
     * Reads or writes something as a part of {@linkplain #busy work}. All these times of an exchange count together. On
     * another thread than that of an exchange, nothing counts.
     *
     * @param work reads from the client or writes to it
     * @return its result
     */
    <T, E extends Exception> T waiting(Work<T, E> work) throws E {
        working(false);
        try {
            return work.run();
        } finally {
            working(true);
        }
    }

    private void working(boolean begins) {
        Exchange exchange = running.get(Thread.currentThread());
        if (exchange != null) {
            exchange.working(begins);
        }
    }

    /** The client has taken a piece of its answer. */
    void clientProgressed() {
        Exchange exchange = running.get(Thread.currentThread());
        if (exchange != null) {
            exchange.clientProgressed();
        }
    }

    /**
     * Refuses further exchanges, and waits up to two seconds for those that are being answered. Then ends all others
     * that read a request or send an answer, and waits up to another second for their threads. Code of the application
     * that is still at work is neither interrupted nor waited for.
     */
    @Override
    public void close() {
        threads.shutdown();
        threads.getQueue().clear();
        running.values().forEach(Exchange::endUnlessAnswered);
        boolean ended = waitFor(GRACE.toMillis());
        for (int checks = 0; !ended && checks < 1000 / CHECK_MILLIS; checks++) {
            running.values().forEach(Exchange::end);
            boolean onlyWork = !running.isEmpty() && running.values().stream().allMatch(Exchange::isBusy);
            ended = onlyWork || waitFor(CHECK_MILLIS);
        }
        watch.shutdownNow();
    }

    /** Waits until all threads have ended. */
    private boolean waitFor(long millis) {
        try {
            return threads.awaitTermination(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Schedules a check of the exchanges, as long as there are any. */
    private void watch() {
        if (watched.compareAndSet(false, true)) {
            var unused = watch.schedule(this::check, CHECK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void check() {
        try {
            long now = System.nanoTime();
            long patience = patienceNanos();
            running.values().forEach(exchange -> exchange.endIfOver(now, patience));
        } finally { // if the memory is exhausted, the next exchange schedules the next check
            watched.set(false);
        }
        if (unfinished.get() > 0) {
            watch();
        }
    }

    private long patienceNanos() {
        int queued = threads.getQueue().size();
        if (queued > 0 || awaited.getAsBoolean()) {
            return Math.max(LEAST_PATIENCE_NANOS, PATIENCE_NANOS / (1 + queued / MOST));
        }
        return Long.MAX_VALUE;
    }

    /** One request and its answer, as the server reads and writes them. */
    private final class Exchange implements Runnable {

        private final Runnable task;
        private @Nullable Thread thread;
        private long begun;
        private long waitingSince;
        private long busySince;
        private int checks;
        private boolean busy;
        private boolean answered;

        Exchange(Runnable task) {
            this.task = task;
        }

        @Override
        public void run() {
            begin();
            try {
                task.run();
            } catch (Throwable e) {
                failures.log("an exchange with a scraper failed", e);
            } finally {
                finish();
                unfinished.decrementAndGet();
            }
        }

        private synchronized void begin() {
            thread = Thread.currentThread();
            begun = System.nanoTime();
            waitingSince = begun;
            running.put(thread, this);
        }

        private synchronized void finish() {
            running.remove(Thread.currentThread());
            thread = null;
            Thread.interrupted(); // an interrupt of this exchange must not reach the next one
        }

        /**
         * Begins or ends work. An interrupt from before must not reach the work, nor one from the work the client. When
         * the first work begins, the request has arrived, and the client has its time again.
         */
        synchronized void working(boolean begins) {
            long now = System.nanoTime();
            if (!answered) {
                waitingSince = now;
                checks = 0;
            } else if (!begins) {
                waitingSince += now - busySince;
            }
            busySince = now;
            busy = begins;
            answered = true;
            Thread.interrupted();
        }

        synchronized boolean isBusy() {
            return busy;
        }

        synchronized void clientProgressed() {
            long now = busy ? busySince : System.nanoTime();
            long later = waitingSince + NANOS_PER_PIECE;
            waitingSince = later - now > 0 ? now : later;
            checks = 0;
        }

        synchronized void endIfOver(long now, long patience) {
            if (busy) {
                return;
            }
            checks++;
            if (now - begun > longestNanos || (checks >= LEAST_CHECKS && now - waitingSince > patience)) {
                end();
            }
        }

        synchronized void endUnlessAnswered() {
            if (!answered) {
                end();
            }
        }

        /** Ends the exchange, unless code of the application runs. */
        synchronized void end() {
            if (!busy && thread != null) {
                thread.interrupt();
            }
        }
    }
}
