package dev.metricwright.testing;

import java.time.Duration;

/** What can be asserted of a counter, or of one of its series. Immutable. */
public final class CounterAssert {

    private final SeriesSelection selection;

    CounterAssert(SeriesSelection selection) {
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
    public CounterAssert with(String label, String value) {
        return new CounterAssert(selection.with(label, value));
    }

    /**
     * Asserts the total.
     *
     * @param total the total, in the unit of the family; compared exactly
     * @return this
     * @throws AssertionError if it is another, or not exactly one series is selected
     */
    public CounterAssert hasTotal(long total) {
        return has(Expected.of(total));
    }

    /**
     * Asserts the total of a counter of fractions.
     *
     * @param total the total, in the unit of the family
     * @return this
     * @throws AssertionError if it is another, or not exactly one series is selected
     */
    public CounterAssert hasTotal(double total) {
        return has(Expected.of(total));
    }

    /**
     * Asserts the total of a counter in a unit of time.
     *
     * @param total the total, whatever the unit of the family
     * @return this
     * @throws AssertionError if it is another, not exactly one series is selected, or the family is in no unit of time
     */
    public CounterAssert hasTotal(Duration total) {
        return has(Expected.of(total));
    }

    /**
     * Asserts what an action adds to the series. One that is not there counts as 0.
     *
     * @param amount by how much the total increases, in the unit of the family; compared exactly; 0 where it does not
     * @param action what the code under test does
     * @param <E> what the action may throw
     * @return this
     * @throws E what the action throws
     * @throws AssertionError if it adds another amount, with all lines of the scrape that changed, or if several series are
     *     selected
     */
    public <E extends Exception> CounterAssert increasedBy(long amount, Action<E> action) throws E {
        return increased(Expected.of(amount), action);
    }

    /**
     * Asserts what an action adds to the series of a counter of fractions. One that is not there counts as 0.
     *
     * @param amount by how much the total increases, in the unit of the family
     * @param action what the code under test does
     * @param <E> what the action may throw
     * @return this
     * @throws E what the action throws
     * @throws AssertionError if it adds another amount, with all lines of the scrape that changed, or if several series are
     *     selected
     */
    public <E extends Exception> CounterAssert increasedBy(double amount, Action<E> action) throws E {
        return increased(Expected.of(amount), action);
    }

    /**
     * Asserts what an action adds to the series of a counter in a unit of time. One that is not there counts as 0.
     *
     * @param amount by how much the total increases, whatever the unit of the family
     * @param action what the code under test does
     * @param <E> what the action may throw
     * @return this
     * @throws E what the action throws
     * @throws AssertionError if it adds another amount, with all lines of the scrape that changed, if several series are
     *     selected, or if the family is in no unit of time
     */
    public <E extends Exception> CounterAssert increasedBy(Duration amount, Action<E> action) throws E {
        return increased(Expected.of(amount), action);
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

    private CounterAssert has(Expected total) {
        selection.sample("").is(total);
        return this;
    }

    private <E extends Exception> CounterAssert increased(Expected amount, Action<E> action) throws E {
        selection.sample("").changes("increased", amount, action);
        return this;
    }
}
