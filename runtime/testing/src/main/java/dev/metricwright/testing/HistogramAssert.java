package dev.metricwright.testing;

import java.time.Duration;

/** What can be asserted of a histogram, or of one of its series. Immutable. */
public final class HistogramAssert {

    private static final String COUNT = "_count";
    private static final String SUM = "_sum";

    private final SeriesSelection selection;

    HistogramAssert(SeriesSelection selection) {
        this.selection = selection;
    }

    /**
     * Selects series by a label. It takes as many labels as leave one series; the others may be left out.
     *
     * @param label its name; a label of the family, one of its detail labels, or a common label of the registry
     * @param value its value, as exposed; the empty value also selects the series that lack the label
     * @return an assertion about these series alone
     * @throws IllegalArgumentException if the label was given before
     */
    public HistogramAssert with(String label, String value) {
        return new HistogramAssert(selection.with(label, value));
    }

    /**
     * Asserts how many observations an action makes. A series that is not there counts as 0.
     *
     * @param observations how many; 0 where it makes none
     * @param action what the code under test does
     * @param <E> what the action may throw
     * @return this
     * @throws E what the action throws
     * @throws AssertionError if it makes another number, with all lines of the scrape that changed, or if several series are
     *     selected
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
     * @throws AssertionError if it is another, or not exactly one series is selected
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
     * @throws AssertionError if it is another, or not exactly one series is selected
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
     * @throws AssertionError if it is another, or not exactly one series is selected
     */
    public HistogramAssert hasSum(double sum) {
        selection.sample(SUM).is(Expected.of(sum));
        return this;
    }

    /**
     * Asserts the sum of all observations of a histogram in a unit of time.
     *
     * @param sum the sum, whatever the unit of the family
     * @return this
     * @throws AssertionError if it is another, not exactly one series is selected, or the family is in no unit of time
     */
    public HistogramAssert hasSum(Duration sum) {
        selection.sample(SUM).is(Expected.of(sum));
        return this;
    }

    /**
     * Asserts that no series has these labels; without labels, that the family has no series. The family itself, and the
     * labels, have to be there.
     *
     * @throws AssertionError if there is one
     */
    public void isAbsent() {
        selection.isAbsent();
    }

    /**
     * Asserts that the registry has no family of this name, with or without series.
     *
     * @throws AssertionError if it has one, of whatever type
     */
    public void doesNotExist() {
        selection.doesNotExist();
    }
}
