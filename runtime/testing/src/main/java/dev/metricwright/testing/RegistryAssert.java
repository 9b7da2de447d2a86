package dev.metricwright.testing;

import dev.metricwright.MetricType;
import dev.metricwright.MetricsRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What can be asserted of a registry: as a whole, or of one of its families. */
public final class RegistryAssert {

    private final MetricsRegistry registry;

    RegistryAssert(MetricsRegistry registry) {
        this.registry = registry;
    }

    /**
     * Begins an assertion about a counter. The family is looked up when something is asserted of it, so that an action may
     * be what creates it.
     *
     * @param family its name, as exposed
     * @return what can be asserted of it
     */
    public CounterAssert counter(String family) {
        return new CounterAssert(select(MetricType.COUNTER, family));
    }

    /**
     * Begins an assertion about a gauge, or about an info family, whose series are gauges that read 1.
     *
     * @param family its name, as exposed
     * @return what can be asserted of it
     */
    public GaugeAssert gauge(String family) {
        return new GaugeAssert(select(MetricType.GAUGE, family));
    }

    /**
     * Begins an assertion about a histogram.
     *
     * @param family its name, as exposed, without {@code _count} and the like
     * @return what can be asserted of it
     */
    public HistogramAssert histogram(String family) {
        return new HistogramAssert(select(MetricType.HISTOGRAM, family));
    }

    /**
     * Asserts that an action leaves each series of each family as it was: none comes, none goes, none changes. What reading
     * itself brings about is a change too, such as a failing supplier, which is counted at every scrape.
     *
     * @param action what the code under test does
     * @param <E> what the action may throw
     * @return this
     * @throws E what the action throws
     * @throws AssertionError if a series changed, with all lines of the scrape that did
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
     * @param family the name of the one that it changes
     * @param action what the code under test does
     * @param <E> what the action may throw
     * @return this
     * @throws E what the action throws
     * @throws AssertionError if that family did not change, or another did, with all lines of the scrape that changed
     */
    public <E extends Exception> RegistryAssert onlyChanged(String family, Action<E> action) throws E {
        return onlyChanged(List.of(family), action);
    }

    /**
     * Asserts that an action changes some families, each of them, and no other.
     *
     * @param families the names of those that it changes
     * @param action what the code under test does
     * @param <E> what the action may throw
     * @return this
     * @throws E what the action throws
     * @throws AssertionError if one of those did not change, or another did, with all lines of the scrape that changed
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
