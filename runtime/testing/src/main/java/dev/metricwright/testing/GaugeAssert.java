package dev.metricwright.testing;

import java.time.Duration;

/** Assertions about a gauge or an info family, or about one of its series. Immutable. */
public final class GaugeAssert {

    private final SeriesSelection selection;

    GaugeAssert(SeriesSelection selection) {
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
    public GaugeAssert with(String label, String value) {
        return new GaugeAssert(selection.with(label, value));
    }

    /**
     * Asserts the value. The supplier of a sampled gauge is called.
     *
     * @param value the value, in the unit of the family; compared exactly
     * @return this
     * @throws AssertionError if the value is different, or if not exactly one series is selected
     */
    public GaugeAssert hasValue(long value) {
        return has(Expected.of(value));
    }

    /**
     * Asserts the value. The supplier of a sampled gauge is called.
     *
     * @param value the value, in the unit of the family; may be NaN or infinite
     * @return this
     * @throws AssertionError if the value is different, or if not exactly one series is selected
     */
    public GaugeAssert hasValue(double value) {
        return has(Expected.of(value));
    }

    /**
     * Asserts the value of a gauge that is measured in a time unit. The supplier of a sampled gauge is called.
     *
     * @param value the value, whatever the unit of the family
     * @return this
     * @throws AssertionError if the value is different, if not exactly one series is selected, or if the family is not
     *     measured in a time unit
     */
    public GaugeAssert hasValue(Duration value) {
        return has(Expected.of(value));
    }

    /**
     * Asserts by how much an action changes the series. A missing series counts as 0.
     *
     * @param amount the change of the value, in the unit of the family; negative if it decreases, 0 if it does not
     *     change
     * @param action the action of the code under test
     * @param <E> the type of exception that the action may throw
     * @return this
     * @throws E the exception of the action
     * @throws AssertionError if the change is different (the message contains all changed lines of the scrape), or if
     *     several series are selected
     */
    public <E extends Exception> GaugeAssert changedBy(long amount, Action<E> action) throws E {
        return changed(Expected.of(amount), action);
    }

    /**
     * Asserts by how much an action changes the series. A missing series counts as 0.
     *
     * @param amount the change of the value, in the unit of the family; negative if it decreases
     * @param action the action of the code under test
     * @param <E> the type of exception that the action may throw
     * @return this
     * @throws E the exception of the action
     * @throws AssertionError if the change is different (the message contains all changed lines of the scrape), or if
     *     several series are selected
     */
    public <E extends Exception> GaugeAssert changedBy(double amount, Action<E> action) throws E {
        return changed(Expected.of(amount), action);
    }

    /**
     * Asserts by how much an action changes the series of a gauge that is measured in a time unit. A missing series
     * counts as 0.
     *
     * @param amount the change of the value, whatever the unit of the family; negative if it decreases
     * @param action the action of the code under test
     * @param <E> the type of exception that the action may throw
     * @return this
     * @throws E the exception of the action
     * @throws AssertionError if the change is different (the message contains all changed lines of the scrape), if
     *     several series are selected, or if the family is not measured in a time unit
     */
    public <E extends Exception> GaugeAssert changedBy(Duration amount, Action<E> action) throws E {
        return changed(Expected.of(amount), action);
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

    private GaugeAssert has(Expected value) {
        selection.sample("").is(value);
        return this;
    }

    private <E extends Exception> GaugeAssert changed(Expected amount, Action<E> action) throws E {
        selection.sample("").changes("changed", amount, action);
        return this;
    }
}
