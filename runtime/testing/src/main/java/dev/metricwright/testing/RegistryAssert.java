package dev.metricwright.testing;

import dev.metricwright.MetricType;
import dev.metricwright.MetricsRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Assertions about a registry as a whole, or about one of its families. */
public final class RegistryAssert {

    private final MetricsRegistry registry;

    RegistryAssert(MetricsRegistry registry) {
        this.registry = registry;
    }

    /**
     * Begins an assertion about a counter. The family is looked up only when something is asserted of it, so the action
     * may be the code that creates it.
     *
     * @param family the name of the family, as exposed
     * @return assertions about it
     */
    public CounterAssert counter(String family) {
        return new CounterAssert(select(MetricType.COUNTER, family));
    }

    /**
     * Begins an assertion about a gauge, or about an info family, whose series are gauges with the value 1.
     *
     * @param family the name of the family, as exposed
     * @return assertions about it
     */
    public GaugeAssert gauge(String family) {
        return new GaugeAssert(select(MetricType.GAUGE, family));
    }

    /**
     * Begins an assertion about a histogram.
     *
     * @param family the name of the family, as exposed, without a suffix such as {@code _count}
     * @return assertions about it
     */
    public HistogramAssert histogram(String family) {
        return new HistogramAssert(select(MetricType.HISTOGRAM, family));
    }

    /**
     * Asserts that an action does not add, remove or change any series of any family. Changes that are caused by
     * reading count too: for example, a failing supplier is counted at every scrape.
     *
     * @param action the action of the code under test
     * @param <E> the type of exception that the action may throw
     * @return this
     * @throws E the exception of the action
     * @throws AssertionError if a series changed; the message contains all changed lines of the scrape
     */
    public <E extends Exception> RegistryAssert unchangedBy(Action<E> action) throws E {
        Scrape before = Scrape.of(registry, Set.of());
        action.run();
        ScrapeDifference difference = ScrapeDifference.between(before, Scrape.of(registry, Set.of()));
        if (!difference.isEmpty()) {
            throw new AssertionError("the registry should not have changed, but did\n" + difference);
        }
        return this;
    }

    /**
     * Asserts that an action changes one family and no other.
     *
     * @param family the name of the family that changes
     * @param action the action of the code under test
     * @param <E> the type of exception that the action may throw
     * @return this
     * @throws E the exception of the action
     * @throws AssertionError if that family did not change or another family did; the message contains all changed
     *     lines of the scrape
     */
    public <E extends Exception> RegistryAssert onlyChanged(String family, Action<E> action) throws E {
        return onlyChanged(List.of(family), action);
    }

    /**
     * Asserts that an action changes each of some families, and no other.
     *
     * @param families the names of the families that change
     * @param action the action of the code under test
     * @param <E> the type of exception that the action may throw
     * @return this
     * @throws E the exception of the action
     * @throws AssertionError if one of these families did not change or another family did; the message contains all
     *     changed lines of the scrape
     */
    public <E extends Exception> RegistryAssert onlyChanged(Collection<String> families, Action<E> action) throws E {
        Set<String> expected = new TreeSet<>(families);
        Scrape before = Scrape.of(registry, Set.of());
        action.run();
        Scrape after = Scrape.of(registry, Set.of());
        expected.forEach(after::family);
        ScrapeDifference difference = ScrapeDifference.between(before, after);
        if (!difference.families().equals(expected)) {
            throw new AssertionError("only " + names(expected) + " should have changed, but "
                    + (difference.isEmpty() ? "nothing" : names(difference.families())) + " did\n" + difference);
        }
        return this;
    }

    private SeriesSelection select(MetricType type, String family) {
        Objects.requireNonNull(family, "the name of the family is null; give it as it is exposed");
        return new SeriesSelection(registry, type, family, Map.of());
    }

    private static String names(Collection<String> families) {
        return String.join(", ", families);
    }
}
