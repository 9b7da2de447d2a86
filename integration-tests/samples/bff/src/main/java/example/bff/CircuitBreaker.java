package example.bff;

import dev.metricwright.Gauge;

/**
 * Stops requests to a service that fails. Its gauge is the state, as {@link State#ordinal()}: 0 closed, 1 half open, 2
 * open. Thread-safe.
 */
public final class CircuitBreaker {

    private static final int MOST_FAILURES = 3;

    private final String service;
    private final DependencyMetrics metrics;
    private final Gauge gauge;
    private int failures;

    CircuitBreaker(String service, DependencyMetrics metrics) {
        this.service = service;
        this.metrics = metrics;
        this.gauge = metrics.circuitState(service);
        become(State.CLOSED);
    }

    private enum State {
        CLOSED,
        HALF_OPEN,
        OPEN
    }

    /** Notes that the service answered: requests are allowed. */
    public synchronized void succeeded() {
        failures = 0;
        become(State.CLOSED);
    }

    /**
     * Notes that the service failed. After three failures in a row, or one after {@link #tryAgain()}, requests are not
     * allowed.
     */
    public synchronized void failed() {
        failures++;
        if (failures == MOST_FAILURES) {
            become(State.OPEN);
            metrics.circuitOpened(service);
        }
    }

    /** Allows one request, to find out whether the service works again. */
    public synchronized void tryAgain() {
        failures = MOST_FAILURES - 1;
        become(State.HALF_OPEN);
    }

    private void become(State state) {
        gauge.set(state.ordinal());
    }
}
