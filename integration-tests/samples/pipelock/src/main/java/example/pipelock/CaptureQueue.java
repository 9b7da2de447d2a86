package example.pipelock;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** What is to be looked at later. Traffic never waits for it: what finds no room is lost, and counted. */
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
