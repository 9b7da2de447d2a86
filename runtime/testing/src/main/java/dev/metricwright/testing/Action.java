package dev.metricwright.testing;

/**
 * The action of the code under test while a registry is watched. The action ends when {@link #run} returns. If it
 * leaves work to other threads, it must wait for them here.
 *
 * @param <E> the type of exception that it may throw, inferred from the lambda; the assertion rethrows the exception
 */
@FunctionalInterface
public interface Action<E extends Exception> {

    /**
     * Runs the action.
     *
     * @throws E the exception of the code under test
     */
    void run() throws E;
}
