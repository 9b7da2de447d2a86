package dev.metricwright.runtime;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The sum of a histogram's observations, and the number of observations in each bucket.
 *
 * <p>The owner of the sum counts in an array of its own. Other threads count in stripes, which are chosen by the
 * identity of the thread. A stripe is created when it is first needed.
 */
final class Distribution {

    /** The number of stripes, a power of two. If more threads count at the same time, some of them share a stripe. */
    private static final int STRIPES =
            Math.min(8, Integer.highestOneBit(Math.max(1, Runtime.getRuntime().availableProcessors() * 2 - 1)));

    /**
     * The unused elements before the counts of a stripe. They separate the counts from memory that another thread may
     * change.
     */
    private static final int MARGIN = 8;

    private static final int MIX = 0x9E3779B9;

    final Sum sum = new Sum();
    private final AtomicLongArray own;
    private volatile @Nullable AtomicReferenceArray<@Nullable AtomicLongArray> stripes;

    Distribution(int buckets) {
        this.own = new AtomicLongArray(buckets);
    }

    /**
     * Counts an observation that was added to the sum, or withdraws it.
     *
     * @param adding how the observation was added to the sum: {@link Sum#BY_OWNER} or {@link Sum#SHARED}
     * @param bucket the bucket
     * @param change 1 or -1
     */
    void count(int adding, int bucket, int change) {
        if (adding == Sum.BY_OWNER) {
            own.setRelease(bucket, own.getPlain(bucket) + change);
        } else {
            stripe().getAndAdd(MARGIN + bucket, change);
        }
    }

    private AtomicLongArray stripe() {
        AtomicReferenceArray<@Nullable AtomicLongArray> all = stripes;
        if (all == null) {
            all = newStripes();
        }
        int index = ((System.identityHashCode(Thread.currentThread()) * MIX) >>> 16) & (STRIPES - 1);
        AtomicLongArray stripe = all.get(index);
        if (stripe == null) {
            stripe = new AtomicLongArray(MARGIN + own.length());
            if (!all.compareAndSet(index, null, stripe)) {
                return all.get(index);
            }
        }
        return stripe;
    }

    private AtomicReferenceArray<@Nullable AtomicLongArray> newStripes() {
        synchronized (sum) {
            AtomicReferenceArray<@Nullable AtomicLongArray> all = stripes;
            if (all == null) {
                all = new AtomicReferenceArray<>(STRIPES);
                stripes = all;
            }
            return all;
        }
    }

    /** Sets each element to the number of observations in its bucket and in the buckets below. */
    void readCounts(long[] cumulative) {
        AtomicReferenceArray<@Nullable AtomicLongArray> all = stripes;
        long count = 0;
        for (int bucket = 0; bucket < cumulative.length; bucket++) {
            count += own.get(bucket);
            for (int i = 0; all != null && i < all.length(); i++) {
                AtomicLongArray stripe = all.get(i);
                count += stripe == null ? 0 : stripe.get(MARGIN + bucket);
            }
            cumulative[bucket] = count;
        }
    }
}
