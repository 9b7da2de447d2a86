package dev.metricwright;

import dev.metricwright.SupplierCall.Answer;
import dev.metricwright.SupplierCall.Running;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Calls the suppliers of a registry on threads of its own, because a supplier may hang. One thread makes all calls of a
 * scrape, one after the other. If a call takes long, another thread goes on with the rest. A thread that hangs is left
 * alone until its supplier answers. If all threads hang, no supplier is called.
 */
final class Sampler {

    /** The maximum number of threads, and so of calls that hang at the same time. */
    static final int MOST = 16;

    private static final long IDLE_SECONDS = 10;

    /** Longer limits are as good as none, and their nanoseconds would not fit into a {@code long}. */
    private static final Duration LONGEST = Duration.ofDays(365);

    /** The time after which another thread goes on behind a call. */
    private static final long LONG_CALL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** The time between two attempts to get a thread while all of them are busy. */
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Duration limit;
    private final ThreadPoolExecutor threads;
    private final AtomicInteger hanging = new AtomicInteger();

    Sampler(Duration limit) {
        this(limit, daemons());
    }

    /** Creates the object with other threads. */
    Sampler(Duration limit, ThreadFactory factory) {
        this.limit = limit.compareTo(LONGEST) < 0 ? limit : LONGEST;
        this.threads =
                new ThreadPoolExecutor(0, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
    }

    private static ThreadFactory daemons() {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            // The threads of the application that happen to scrape first must not pass on their thread-locals.
            Thread thread = new Thread(null, task, "metricwright-sampler-" + number.incrementAndGet(), 0, false);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Lets the threads end once their suppliers have answered. */
    void close() {
        threads.shutdown();
    }

    /** Makes all calls, and adds their answers to a map. */
    Map<SupplierCall<?>, Answer<?>> answers(List<SupplierCall<?>> calls, Map<SupplierCall<?>, Answer<?>> answers) {
        long deadline = System.nanoTime() + limit.toNanos();
        Round round = new Round(calls);
        if (hanging.get() < MOST) {
            round.run(deadline);
        }
        Answer<?> notReached = new Answer<>(null, notReached(round));
        for (int i = 0; i < calls.size(); i++) {
            Running<?> running = round.begun.get(i);
            answers.put(calls.get(i), running == null ? notReached : answer(running, deadline));
        }
        return answers;
    }

    /** The reason why some calls of a scrape were not made. */
    private Throwable notReached(Round round) {
        int number = hanging.get();
        String reason = round.noThread != null
                ? "no thread could be started"
                : number > 0
                        ? number + " other calls have not answered; see the stack of the first in this log"
                        : "other calls took all of the time";
        TimeoutException late =
                new TimeoutException("not called within " + limit.toMillis() + " ms, because " + reason);
        late.initCause(round.noThread);
        return late;
    }

    /** Waits for a call, also for one that another scrape has begun. */
    private Answer<?> answer(Running<?> running, long deadline) {
        try {
            return running.answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // late
        }
        if (running.markLate()) {
            hanging.incrementAndGet();
        }
        TimeoutException late = new TimeoutException(
                "no answer within " + limit.toMillis() + " ms; the thread " + running.thread.getName() + " is here");
        late.setStackTrace(running.thread.getStackTrace());
        return new Answer<>(null, late);
    }

    /** The calls of one scrape. */
    private final class Round implements Runnable {

        private final List<SupplierCall<?>> calls;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReferenceArray<@Nullable Running<?>> begun;
        private int made;
        private boolean isOver;

        /** Why no thread could be started; null if the threads are only busy. */
        private @Nullable Throwable noThread;

        Round(List<SupplierCall<?>> calls) {
            this.calls = calls;
            this.begun = new AtomicReferenceArray<>(calls.size());
        }

        /** Makes the calls on as many threads as it takes, until all are made or the time is over. */
        void run(long deadline) {
            boolean hasThread = start();
            int before = 0;
            for (long now = System.nanoTime(); deadline - now > 0; now = System.nanoTime()) {
                int after = await(Math.min(deadline - now, hasThread ? LONG_CALL_NANOS : RETRY_NANOS));
                if (after == calls.size() || Thread.currentThread().isInterrupted()) {
                    break;
                }
                if (after == before) {
                    hasThread = start();
                }
                before = after;
            }
            end();
        }

        private boolean start() {
            try {
                threads.execute(this);
                return true;
            } catch (RejectedExecutionException allBusy) {
                return false;
            } catch (OutOfMemoryError e) { // the process has as many threads as the system permits
                noThread = e;
                return true; // so that the next attempt is not too soon
            }
        }

        /** Makes calls, one after the other, on a thread of the sampler. */
        @Override
        public void run() {
            int i = next();
            while (i < calls.size()) {
                make(i, calls.get(i));
                i = next();
            }
        }

        private synchronized int next() {
            return isOver ? calls.size() : next.getAndIncrement();
        }

        private <T> void make(int i, SupplierCall<T> call) {
            Running<T> running = call.begin();
            begun.set(i, running);
            if (running.thread == Thread.currentThread() && call.make(running)) {
                hanging.decrementAndGet();
            }
            synchronized (this) {
                made++;
                if (made == calls.size()) {
                    notifyAll();
                }
            }
        }

        /** Waits until all calls are made or the time is over. Returns the number of calls that are made. */
        private synchronized int await(long nanos) {
            long deadline = System.nanoTime() + nanos;
            try {
                for (long left = nanos; made < calls.size() && left > 0; left = deadline - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return made;
        }

        private synchronized void end() {
            isOver = true;
        }
    }
}
