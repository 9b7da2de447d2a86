package dev.metricwright;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Code of the application that a scrape calls for a value. A {@link Sampling} calls it on a thread of its own, and never
 * again before it has answered. For the tables and views of Metricwright; not for use by hand.
 *
 * @param <T> the value
 */
public final class SupplierCall<T> {

    /**
     * The answer of a call: a value, or the reason why there is none.
     *
     * @param value the value; null if the call failed, or answered null
     * @param failure what the call threw, or the exception of a call that is late; null if there is an answer
     * @param <T> the type of the value
     */
    public record Answer<T>(@Nullable T value, @Nullable Throwable failure) {}

    /** A call that has not answered yet. */
    static final class Running<T> {

        final Thread thread = Thread.currentThread();
        final CompletableFuture<Answer<T>> answer = new CompletableFuture<>();

        private boolean late;

        /** Marks the call as late. Returns whether it was not late before and has not answered yet. */
        synchronized boolean markLate() {
            boolean isNew = !late && !answer.isDone();
            late |= isNew;
            return isNew;
        }

        /** Completes the call. Returns whether it was late. */
        synchronized boolean complete(Answer<T> answered) {
            answer.complete(answered);
            return late;
        }
    }

    private final Supplier<? extends @Nullable T> supplier;
    private final AtomicReference<@Nullable Running<T>> running = new AtomicReference<>();

    /**
     * Creates a call that is not running.
     *
     * @param supplier the code to call; it may throw anything, and may take any time
     */
    public SupplierCall(Supplier<? extends @Nullable T> supplier) {
        this.supplier = Objects.requireNonNull(supplier, "supplier of a call is null; pass the code to call");
    }

    /** Begins a call on the current thread, or finds the call that is running. */
    Running<T> begin() {
        Running<T> own = new Running<>();
        Running<T> other = running.compareAndExchange(null, own);
        return other == null ? own : other;
    }

    /** Makes a call that this thread has begun. Returns whether it was late. */
    boolean make(Running<T> own) {
        Answer<T> answer;
        try {
            answer = new Answer<>(supplier.get(), null);
        } catch (Throwable failed) { // whatever the application throws, the scrape goes on
            answer = new Answer<>(null, failed);
        } finally {
            Thread.interrupted(); // an interrupt of this code must not reach the next, whose channels it would close
        }
        running.set(null);
        return own.complete(answer);
    }
}
