package example.hexon.metrics;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Hexon gateway: Cluster &amp; Operations, Module Data Storage. */
public interface ModuleDataStorageMetrics {

    /** Accesses to the data of modules. */
    @MetricFamily("moduledata_operations_total")
    @Labels({"operation", "backend=hexon", "result"})
    void operated(ModuleDataStorageOperation operation, Status result);

    /** How long accesses to the data of modules took. */
    @MetricFamily("moduledata_operation_duration")
    @Labels({"operation", "backend=hexon"})
    void operationTook(ModuleDataStorageOperation operation, Duration took);
}
