package dev.metricwright;

import org.jspecify.annotations.Nullable;

/**
 * Receives the series of a {@link Family}, one call per series. The arguments may be reused for the next call: read
 * them, but do not keep them.
 */
public interface SeriesVisitor {

    /**
     * A series of a counter.
     *
     * @param labels its labels
     * @param total its total, in the unit of the family
     */
    void counter(SeriesLabels labels, Quantity total);

    /**
     * A series of a counter that has an exemplar.
     *
     * @param labels its labels
     * @param total its total, in the unit of the family
     * @param exemplar the exemplar; a visitor that does not override this method does not receive it
     */
    default void counter(SeriesLabels labels, Quantity total, Exemplar exemplar) {
        counter(labels, total);
    }

    /**
     * A series of a gauge, or of an info family, whose value is 1.
     *
     * @param labels its labels
     * @param value its value, in the unit of the family
     */
    void gauge(SeriesLabels labels, double value);

    /**
     * A series of a histogram.
     *
     * @param labels its labels
     * @param counts the number of observations at or below each of {@link Family#bounds()}; the last element is the
     *     number of all observations
     * @param sum the sum of the observations, in the unit of the family
     */
    void histogram(SeriesLabels labels, long[] counts, Quantity sum);

    /**
     * A series of a histogram that has exemplars.
     *
     * @param labels its labels
     * @param counts the number of observations at or below each of {@link Family#bounds()}; the last element is the
     *     number of all observations
     * @param sum the sum of the observations, in the unit of the family
     * @param exemplars for each of the counts, an observation above the preceding bound, or null if there is none; a
     *     visitor that does not override this method does not receive them
     */
    default void histogram(SeriesLabels labels, long[] counts, Quantity sum, @Nullable Exemplar[] exemplars) {
        histogram(labels, counts, sum);
    }
}
