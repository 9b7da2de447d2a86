package example.bff;

import dev.metricwright.Timing;
import example.bff.BackgroundMetrics.TaskType;

/** What is done between requests. */
public final class BackgroundTasks {

    private final BackgroundMetrics metrics;

    BackgroundTasks(BackgroundMetrics metrics) {
        this.metrics = metrics;
    }

    /**
     * Runs a task. What it throws is counted as an error, and thrown on to whoever runs it.
     *
     * @param type its type
     * @param task what to do
     */
    @SuppressWarnings("try") // the timing ends with the block; nothing in it needs the name
    public void run(TaskType type, Runnable task) {
        CallStatus status = CallStatus.ERROR;
        try (Timing timing = metrics.started(type)) {
            task.run();
            status = CallStatus.SUCCESS;
        } finally {
            metrics.ended(type, status);
        }
    }
}
