package dev.metricwright.testing;

import java.time.Duration;

/** Assertions about a histogram, or about one of its series. Immutable. */
public final class HistogramAssert {

    private static final String COUNT = "_count";
    private static final String SUM = "_sum";

    private final SeriesSelection selection;

    HistogramAssert(SeriesSelection selection) {
        this.selection = selection;
    }

    /**
     * Selects series by a label. Select by as many labels as are needed for exactly one series; the others may be left
     * out.
     *
     * @param label the name of a label: a label of the family, one of its detail labels, or a common label of the
     *     registry
     * @param value its value, as exposed; the empty value also selects the series that lack the label
     * @return an assertion about only these series
     * @throws IllegalArgumentException if the label was already selected
     */
    public HistogramAssert with(String label, String value) {
        return new HistogramAssert(selection.with(label, value));
    }

    /**
     * Asserts the number of observations that an action makes. A missing series counts as 0.
     *
     * @param observations the number of observations; 0 if it does not make any
     * @param action the action of the code under test
     * @param <E> the type of exception that the action may throw
     * @return this
     * @throws E the exception of the action
     * @throws AssertionError if the number is different (the message contains all changed lines of the scrape), or if
     *     several series are selected
     */
    public <E extends Exception> HistogramAssert observed(long observations, Action<E> action) throws E {
        selection.sample(COUNT).changes("increased", Expected.of(observations), action);
        return this;
    }

    /**
     * Asserts the number of all observations.
     *
     * @param count the number
     * @return this
     * @throws AssertionError if the number is different, or if not exactly one series is selected
     */
    public HistogramAssert hasCount(long count) {
        selection.sample(COUNT).is(Expected.of(count));
        return this;
    }

    /**
     * Asserts the sum of all observations.
     *
     * @param sum the sum, in the unit of the family; compared exactly
     * @return this
     * @throws AssertionError if the number is different, or if not exactly one series is selected
     */
    public HistogramAssert hasSum(long sum) {
        selection.sample(SUM).is(Expected.of(sum));
        return this;
    }

    /**
     * Asserts the sum of all observations.
     *
     * @param sum the sum, in the unit of the family
     * @return this
     * @throws AssertionError if the number is different, or if not exactly one series is selected
     */
    public HistogramAssert hasSum(double sum) {
        selection.sample(SUM).is(Expected.of(sum));
        return this;
    }

    /**
     * Asserts the sum of all observations of a histogram that is measured in a time unit.
     *
     * @param sum the sum, whatever the unit of the family
     * @return this
     * @throws AssertionError if the number is different, if not exactly one series is selected, or if the family is not
     *     measured in a time unit
     */
    public HistogramAssert hasSum(Duration sum) {
        selection.sample(SUM).is(Expected.of(sum));
        return this;
    }

    /**
     * Asserts that no series has these labels or, without labels, that the family has no series. The family must exist
     * and must have the labels.
     *
     * @throws AssertionError if such a series exists
     */
    public void isAbsent() {
        selection.isAbsent();
    }

    /**
     * Asserts that the registry has no family of this name, with or without series.
     *
     * @throws AssertionError if it has one, of any type
     */
    public void doesNotExist() {
        selection.doesNotExist();
    }
}
