package dev.metricwright.exposition;

/**
 * The upper bound of a histogram bucket as the value of the label {@code le}. All formats and the simpleclient bridge
 * use this spelling, because a bound that is spelt differently is a different series.
 *
 * <p>The spelling is the canonical number of OpenMetrics: {@code 0.001}, {@code 1.0}, {@code 1e+06}, {@code +Inf}.
 *
 * @see <a
 *     href="https://github.com/prometheus/OpenMetrics/blob/v1.0.0/specification/OpenMetrics.md#considerations-canonical-numbers">Canonical
 *     numbers</a>
 */
public final class BucketBound {

    private BucketBound() {}

    /**
     * Formats a bound.
     *
     * @param bound the bound, which may be infinite
     * @return the value of the label {@code le}
     */
    public static String text(double bound) {
        String number = ShortestNumber.text(bound);
        boolean plain = Double.isFinite(bound) && number.indexOf('.') < 0 && number.indexOf('e') < 0;
        return plain ? number + ".0" : number;
    }
}
