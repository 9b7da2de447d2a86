package dev.metricwright.testing;

import java.util.List;
import java.util.Optional;

/**
 * The number that an assertion is about.
 *
 * @param selection the series that it belongs to
 * @param name the name of the sample, such as {@code x_count}
 */
record SelectedSample(SeriesSelection selection, String name) {

    /**
     * Asserts the current number.
     *
     * @throws AssertionError if the number is different or the series does not exist; the message contains the series
     *     that exist
     */
    void is(Expected expected) {
        Scrape scrape = selection.scrape();
        ScrapedFamily family = selection.family(scrape);
        Optional<Series> series = selection.one(scrape);
        Amount amount = expected.in(family.definition());
        if (series.isEmpty()) {
            throw new AssertionError(selection.selector(name) + " should be " + amount + ", but " + noSuchSeries(family)
                    + '\n' + present(family));
        }
        Sample sample = series.get().sample(name);
        if (!sample.amount().matches(amount)) {
            throw new AssertionError(sample.subject() + " should be " + amount + ", but is " + sample.amount()
                    + (family.series().size() > 1 ? '\n' + present(family) : ""));
        }
    }

    /**
     * Asserts by how much the number changes during an action.
     *
     * @param verb the expected kind of change, such as {@code increased}
     * @throws AssertionError if the change is different; the message contains all changed lines of the scrape
     */
    <E extends Exception> void changes(String verb, Expected expected, Action<E> action) throws E {
        Scrape before = selection.scrape();
        action.run();
        Scrape after = selection.scrape();

        ScrapedFamily family = selection.family(after);
        Optional<Series> series = selection.one(after);
        Amount by = expected.in(family.definition());
        String outcome = series.isPresent() ? change(before, series.get(), by) : absence(before, family, by);
        if (!outcome.isEmpty()) {
            String subject = series.map(one -> one.sample(name).subject()).orElseGet(() -> selection.selector(name));
            throw new AssertionError(subject + " should have " + verb + " by " + by + ", but " + outcome + '\n'
                    + ScrapeDifference.between(before, after));
        }
    }

    /** The change of a series in words; empty if it is the expected change. */
    private String change(Scrape before, Series series, Amount by) {
        Series old = before.series(selection.name()).get(series.encoded());
        Amount from = old == null ? Amount.ZERO : old.sample(name).amount();
        Amount to = series.sample(name).amount();
        if (to.minus(from).matches(by)) {
            return "";
        }
        return from.toString().equals(to.toString()) ? "stayed at " + to : "went from " + from + " to " + to;
    }

    /** The reason why the series is missing; empty if it did not exist before either and no change was expected. */
    private String absence(Scrape before, ScrapedFamily family, Amount by) {
        if (before.has(selection.name()) && !selection.matching(before).isEmpty()) {
            return "was removed";
        }
        return by.matches(Amount.ZERO) ? "" : noSuchSeries(family);
    }

    private String noSuchSeries(ScrapedFamily family) {
        return "no such series exists" + selection.hint(family);
    }

    private String present(ScrapedFamily family) {
        List<String> lines = SeriesSelection.lines(family.series().values(), name);
        return lines.isEmpty() ? "the family has no series" : Excerpt.of("the family has:", lines);
    }
}
