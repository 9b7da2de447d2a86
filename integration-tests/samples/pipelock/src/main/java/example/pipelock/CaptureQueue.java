package example.pipelock;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * A queue of traffic for later inspection. Traffic never waits for it: if the queue is full, an entry is dropped and
 * counted.
 */
final class CaptureQueue {

    private final ServerMetrics metrics;
    private final BlockingQueue<Request> entries;

    CaptureQueue(ServerMetrics metrics, int room) {
        this.metrics = metrics;
        this.entries = new ArrayBlockingQueue<>(room);
    }

    void add(Request request) {
        if (!entries.offer(request)) {
            metrics.captureDropped();
        }
    }
}
