package example.bff;

import dev.metricwright.Timing;
import example.bff.BackgroundMetrics.TaskType;

/** Tasks that run between requests. */
public final class BackgroundTasks {

    private final BackgroundMetrics metrics;

    BackgroundTasks(BackgroundMetrics metrics) {
        this.metrics = metrics;
    }

    /**
     * Runs a task. An exception is counted as an error, and thrown to the caller.
     *
     * @param type its type
     * @param task the work
     */
    @SuppressWarnings("try") // The timing ends with the block; nothing in the block needs the variable.
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
