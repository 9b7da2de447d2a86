package example.bff;

import dev.metricwright.MetricFamily;
import dev.metricwright.Timing;

/** Work that the BFF does between requests. */
public interface BackgroundMetrics {

    @MetricFamily("bff_background_tasks_total")
    void ended(TaskType taskType, CallStatus status);

    @MetricFamily(
            value = "bff_background_task_duration_seconds",
            buckets = {0.01, 0.1, 1, 10, 60, 300})
    Timing started(TaskType taskType);

    /** The kinds of task. */
    enum TaskType {
        SESSION_SWEEP,
        KEY_ROTATION
    }
}
