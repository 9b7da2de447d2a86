package example.bff;

import dev.metricwright.Gauge;

/**
 * Keeps requests from a service that fails. Its gauge is the state, as {@link State#ordinal()}: 0 closed, 1 half open,
 * 2 open. Thread-safe.
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

    /** The service answered: requests may go to it. */
    public synchronized void succeeded() {
        failures = 0;
        become(State.CLOSED);
    }

    /** The service failed; with the third time in a row, or the first after {@link #tryAgain()}, requests stay away. */
    public synchronized void failed() {
        failures++;
        if (failures == MOST_FAILURES) {
            become(State.OPEN);
            metrics.circuitOpened(service);
        }
    }

    /** One request may try whether the service is back. */
    public synchronized void tryAgain() {
        failures = MOST_FAILURES - 1;
        become(State.HALF_OPEN);
    }

    private void become(State state) {
        gauge.set(state.ordinal());
    }
}
