package dev.metricwright.testing;

import java.time.Duration;

/** Assertions about a counter, or about one of its series. Immutable. */
public final class CounterAssert {

    private final SeriesSelection selection;

    CounterAssert(SeriesSelection selection) {
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
    public CounterAssert with(String label, String value) {
        return new CounterAssert(selection.with(label, value));
    }

    /**
     * Asserts the total.
     *
     * @param total the total, in the unit of the family; compared exactly
     * @return this
     * @throws AssertionError if the total is different, or if not exactly one series is selected
     */
    public CounterAssert hasTotal(long total) {
        return has(Expected.of(total));
    }

    /**
     * Asserts the total of a counter of fractions.
     *
     * @param total the total, in the unit of the family
     * @return this
     * @throws AssertionError if the total is different, or if not exactly one series is selected
     */
    public CounterAssert hasTotal(double total) {
        return has(Expected.of(total));
    }

    /**
     * Asserts the total of a counter that is measured in a time unit.
     *
     * @param total the total, whatever the unit of the family
     * @return this
     * @throws AssertionError if the total is different, if not exactly one series is selected, or if the family is not
     *     measured in a time unit
     */
    public CounterAssert hasTotal(Duration total) {
        return has(Expected.of(total));
    }

    /**
     * Asserts the amount that an action adds to the series. A missing series counts as 0.
     *
     * @param amount the increase of the total, in the unit of the family; compared exactly; 0 if it does not increase
     * @param action the action of the code under test
     * @param <E> the type of exception that the action may throw
     * @return this
     * @throws E the exception of the action
     * @throws AssertionError if the amount is different (the message contains all changed lines of the scrape), or if
     *     several series are selected
     */
    public <E extends Exception> CounterAssert increasedBy(long amount, Action<E> action) throws E {
        return increased(Expected.of(amount), action);
    }

    /**
     * Asserts the amount that an action adds to the series of a counter of fractions. A missing series counts as 0.
     *
     * @param amount the increase of the total, in the unit of the family
     * @param action the action of the code under test
     * @param <E> the type of exception that the action may throw
     * @return this
     * @throws E the exception of the action
     * @throws AssertionError if the amount is different (the message contains all changed lines of the scrape), or if
     *     several series are selected
     */
    public <E extends Exception> CounterAssert increasedBy(double amount, Action<E> action) throws E {
        return increased(Expected.of(amount), action);
    }

    /**
     * Asserts the amount that an action adds to the series of a counter that is measured in a time unit. A missing
     * series counts as 0.
     *
     * @param amount the increase of the total, whatever the unit of the family
     * @param action the action of the code under test
     * @param <E> the type of exception that the action may throw
     * @return this
     * @throws E the exception of the action
     * @throws AssertionError if the amount is different (the message contains all changed lines of the scrape), if
     *     several series are selected, or if the family is not measured in a time unit
     */
    public <E extends Exception> CounterAssert increasedBy(Duration amount, Action<E> action) throws E {
        return increased(Expected.of(amount), action);
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

    private CounterAssert has(Expected total) {
        selection.sample("").is(total);
        return this;
    }

    private <E extends Exception> CounterAssert increased(Expected amount, Action<E> action) throws E {
        selection.sample("").changes("increased", amount, action);
        return this;
    }
}
