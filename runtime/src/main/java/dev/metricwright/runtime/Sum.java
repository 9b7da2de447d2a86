package dev.metricwright.runtime;

import dev.metricwright.Quantity;

/** What a counter or the observations of a histogram add up to. */
sealed interface Sum permits AmountSum, TimeSum {

    /**
     * Reads the sum; recordings go on meanwhile.
     *
     * @param quantity is set to it
     */
    void read(Quantity quantity);
}
