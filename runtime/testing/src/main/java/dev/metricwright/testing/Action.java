package dev.metricwright.testing;

/**
 * What the code under test does while a registry is watched. It is over when this returns: what is left to other threads has
 * to be awaited here.
 *
 * @param <E> what it may throw, inferred from the lambda; the assertion passes it on
 */
@FunctionalInterface
public interface Action<E extends Exception> {

    /**
     * Does it.
     *
     * @throws E what the code under test throws
     */
    void run() throws E;
}
