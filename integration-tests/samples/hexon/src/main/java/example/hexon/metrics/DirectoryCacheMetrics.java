package example.hexon.metrics;

import dev.metricwright.Labels;
import dev.metricwright.MetricFamily;
import java.time.Duration;

/** Hexon gateway: Identity &amp; Directory, Directory Cache. */
public interface DirectoryCacheMetrics {

    /** Syncs that ended. */
    @MetricFamily("directory_sync_total")
    @Labels({"type", "result=success"})
    void synced(DirectoryCacheType type);

    /** Users that the last full sync brought. */
    @MetricFamily("directory_users_synced")
    void usersSynced(long value);

    /** Groups that the last full sync brought. */
    @MetricFamily("directory_groups_synced")
    void groupsSynced(long value);

    /** How long a sync takes. That it is in seconds follows from an alert. */
    @MetricFamily(
            value = "directory_sync_duration",
            buckets = {0.1, 0.5, 1, 5, 10, 30, 60, 300, 600})
    void syncTook(DirectoryCacheType type, Duration took);
}
