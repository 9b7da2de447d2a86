package dev.metricwright.exposition;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The memory that answers together may hold. One answer may go beyond the limit at a time, so that an answer that is
 * alone is always served, and the answers that wait for memory cannot all wait for each other.
 */
final class AnswerMemory {

    private static final long LEAST = 8L << 20;
    private static final int SHARE_OF_HEAP = 8;
    private static final int MOST_WAITING = 8;
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final long limit;
    private long held;
    private @Nullable AnswerBody beyond;
    private int waiting;

    /** Creates the object with an eighth of the maximum heap, but at least 8 MB. */
    AnswerMemory() {
        this(Math.max(LEAST, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));
    }

    AnswerMemory(long limit) {
        this.limit = limit;
    }

    /**
     * Takes memory for an answer. If there is none, up to 8 answers wait until other answers are sent, each for up to a
     * second in total.
     *
     * @throws AnswerRefused if there is still none
     */
    synchronized void take(AnswerBody body, int bytes) throws AnswerRefused {
        if (!hasRoom(body, bytes) && (waiting == MOST_WAITING || !waitForRoom(body, bytes))) {
            throw new AnswerRefused("too many scrapes at the same time; retry in a second");
        }
        if (held + bytes > limit) {
            beyond = body;
        }
        held += bytes;
    }

    private boolean hasRoom(AnswerBody body, int bytes) {
        return held + bytes <= limit || beyond == null || beyond == body;
    }

    private boolean waitForRoom(AnswerBody body, int bytes) {
        waiting++;
        long begun = System.nanoTime();
        long end = begun + LONGEST_WAIT_NANOS - body.waitedNanos();
        try {
            for (long left = end - begun; left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                if (hasRoom(body, bytes)) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting--;
            body.waited(System.nanoTime() - begun);
        }
    }

    /** Gives back everything that an answer has taken. */
    synchronized void give(AnswerBody body, long bytes) {
        held -= bytes;
        if (beyond == body) {
            beyond = null;
        }
        notifyAll();
    }

    /** Whether an answer waits for memory. */
    synchronized boolean isAwaited() {
        return waiting > 0;
    }

    /** The number of bytes that all answers but one may hold. */
    long limit() {
        return limit;
    }

    /** The number of bytes that all answers hold. */
    synchronized long held() {
        return held;
    }
}
