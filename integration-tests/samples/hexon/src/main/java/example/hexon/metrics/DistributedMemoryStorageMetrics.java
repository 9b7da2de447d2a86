package example.hexon.metrics;

import dev.metricwright.MetricFamily;

/** Hexon gateway: Cluster &amp; Operations, Distributed Memory Storage. */
public interface DistributedMemoryStorageMetrics {

    /** Reads from a cache. */
    @MetricFamily("memory_storage_gets")
    void getRecorded(String cacheType, MemoryStorageGetsResult result);

    /** Writes to a cache. */
    @MetricFamily("memory_storage_sets")
    void set(String cacheType);

    /** Entries that were deleted from a cache. */
    @MetricFamily("memory_storage_deletes")
    void deleted(String cacheType);

    /** Entries whose lifetime was to be renewed. */
    @MetricFamily("memory_storage_touches")
    void touched(String cacheType, MemoryStorageTouchesResult result);

    /** Writes that apply only where there is no entry yet. */
    @MetricFamily("memory_storage_setnx")
    void setnxRecorded(String cacheType, MemoryStorageSetnxResult result);

    /** Writes that waited until the KV store had them. */
    @MetricFamily("memory_storage_sync_sets")
    void syncSet(String cacheType);

    /** Reads that turn to the KV store where memory has nothing. */
    @MetricFamily("memory_storage_sync_gets")
    void syncGetRecorded(String cacheType, MemoryStorageSyncGetsResult result);

    /** Entries that were thrown out of a cache. */
    @MetricFamily("memory_storage_evictions")
    void evicted(String cacheType, MemoryStorageEvictionsReason reason);

    /** Entries that a cache holds now. Refreshed whenever GetCacheStats is called. */
    @MetricFamily("memory_storage_entries")
    void entries(String cacheType, long value);
}
