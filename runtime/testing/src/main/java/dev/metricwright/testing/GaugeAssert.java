package dev.metricwright.testing;

import java.time.Duration;

/** What can be asserted of a gauge or an info family, or of one of its series. Immutable. */
public final class GaugeAssert {

    private final SeriesSelection selection;

    GaugeAssert(SeriesSelection selection) {
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
    public GaugeAssert with(String label, String value) {
        return new GaugeAssert(selection.with(label, value));
    }

    /**
     * Asserts the value. The supplier of a sampled gauge is asked for it.
     *
     * @param value the value, in the unit of the family; compared exactly
     * @return this
     * @throws AssertionError if it is another, or not exactly one series is selected
     */
    public GaugeAssert hasValue(long value) {
        return has(Expected.of(value));
    }

    /**
     * Asserts the value. The supplier of a sampled gauge is asked for it.
     *
     * @param value the value, in the unit of the family; may be NaN or infinite
     * @return this
     * @throws AssertionError if it is another, or not exactly one series is selected
     */
    public GaugeAssert hasValue(double value) {
        return has(Expected.of(value));
    }

    /**
     * Asserts the value of a gauge in a unit of time. The supplier of a sampled gauge is asked for it.
     *
     * @param value the value, whatever the unit of the family
     * @return this
     * @throws AssertionError if it is another, not exactly one series is selected, or the family is in no unit of time
     */
    public GaugeAssert hasValue(Duration value) {
        return has(Expected.of(value));
    }

    /**
     * Asserts by how much an action changes the series. One that is not there counts as 0.
     *
     * @param amount what is added to the value, in the unit of the family; negative where it decreases, 0 where it is as
     *     before
     * @param action what the code under test does
     * @param <E> what the action may throw
     * @return this
     * @throws E what the action throws
     * @throws AssertionError if it changes otherwise, with all lines of the scrape that changed, or if several series are
     *     selected
     */
    public <E extends Exception> GaugeAssert changedBy(long amount, Action<E> action) throws E {
        return changed(Expected.of(amount), action);
    }

    /**
     * Asserts by how much an action changes the series. One that is not there counts as 0.
     *
     * @param amount what is added to the value, in the unit of the family; negative where it decreases
     * @param action what the code under test does
     * @param <E> what the action may throw
     * @return this
     * @throws E what the action throws
     * @throws AssertionError if it changes otherwise, with all lines of the scrape that changed, or if several series are
     *     selected
     */
    public <E extends Exception> GaugeAssert changedBy(double amount, Action<E> action) throws E {
        return changed(Expected.of(amount), action);
    }

    /**
     * Asserts by how much an action changes the series of a gauge in a unit of time. One that is not there counts as 0.
     *
     * @param amount what is added to the value, whatever the unit of the family; negative where it decreases
     * @param action what the code under test does
     * @param <E> what the action may throw
     * @return this
     * @throws E what the action throws
     * @throws AssertionError if it changes otherwise, with all lines of the scrape that changed, if several series are
     *     selected, or if the family is in no unit of time
     */
    public <E extends Exception> GaugeAssert changedBy(Duration amount, Action<E> action) throws E {
        return changed(Expected.of(amount), action);
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

    private GaugeAssert has(Expected value) {
        selection.sample("").is(value);
        return this;
    }

    private <E extends Exception> GaugeAssert changed(Expected amount, Action<E> action) throws E {
        selection.sample("").changes("changed", amount, action);
        return this;
    }
}
