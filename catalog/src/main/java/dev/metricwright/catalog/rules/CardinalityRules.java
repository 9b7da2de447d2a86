package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.Place;
import dev.metricwright.catalog.declaration.LabelsDeclaration;
import dev.metricwright.catalog.declaration.Placed;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The rules about the number of series. */
final class CardinalityRules {

    /** The series budget of a family that does not state one. */
    static final int FAMILY_BUDGET = 10_000;

    /** The number of bits that the key of a series has for the values of its labels. */
    private static final int KEY_BITS = 60;

    /** The most of these bits that one label uses. */
    private static final int LABEL_BITS = 30;

    private static final Checks<ReachedSeries> FAMILY =
            new Checks<>(List.of(CardinalityRules::keyTooWide, CardinalityRules::seriesBudget));

    private static final Checks<Sum> CATALOG = new Checks<>(List.of(CardinalityRules::catalogBudget));

    private final Findings findings;
    private final Map<Optional<Catalog>, Sum> sums = new LinkedHashMap<>();

    CardinalityRules(Findings findings) {
        this.findings = findings;
    }

    /**
     * The total of the families of a catalog, or of the families that are not in a catalog, and the place of findings
     * about it.
     */
    private record Sum(Checked.Total total, Place place) {

        Sum with(Checked.Total other) {
            Checked.Total both = new Checked.Total(
                    total.catalog(),
                    total.families() + other.families(),
                    SeriesCount.saturatedSum(total.series(), other.series()),
                    total.budget());
            return new Sum(both, place);
        }
    }

    /** Checks the series of a family against its budget, and adds them to those of its catalog. */
    void check(ReachedSeries reached, Place ofType) {
        add(reached, ofType);
        FAMILY.findFirst(reached, findings.excusing(reached.methods().get(0).method()));
    }

    private void add(ReachedSeries reached, Place ofType) {
        Subject first = reached.methods().get(0).method();
        Optional<Placed<String>> named = first.method().catalog();
        Place place = named.isPresent() ? named.get().place() : ofType;
        Optional<Catalog> catalog = first.isUnlisted() ? Optional.empty() : Optional.of(first.catalog());
        Checked.Total own = new Checked.Total(
                catalog.map(Catalog::name),
                1,
                Math.min(
                        reached.total(),
                        Math.min(budget(reached.family()), reached.cap().orElse(FAMILY_BUDGET))),
                catalog.isPresent() ? catalog.get().maxSeries() : OptionalInt.empty());
        Sum before = sums.get(catalog);
        sums.put(catalog, before == null ? new Sum(own, place) : before.with(own));
    }

    /** The totals of the checked families: one for each catalog, and one for the families that are not in a catalog. */
    List<Checked.Total> totals() {
        List<Checked.Total> totals = new ArrayList<>();
        for (Sum sum : sums.values()) {
            totals.add(sum.total());
        }
        return totals;
    }

    /** Checks the totals against the budgets of their catalogs. */
    void checkCatalogs() {
        sums.forEach((catalog, sum) ->
                CATALOG.findAll(sum, catalog.isPresent() ? findings.excusing(catalog.get()) : findings));
    }

    private static Optional<Finding> catalogBudget(Sum sum) {
        Checked.Total total = sum.total();
        return total.budget().isPresent() && total.series() > total.budget().getAsInt()
                ? Optional.of(Rule.CATALOG_BUDGET
                        .with("series", Words.count(total.series()))
                        .with("catalog", total.catalog().orElseThrow())
                        .with("budget", Words.count(total.budget().getAsInt()))
                        .at(sum.place()))
                : Optional.empty();
    }

    /** The finding that the labels of a family do not fit the key of a series. */
    static Optional<Finding> keyTooWide(Family family, Place place) {
        int bits = keyBits(family);
        return family.type().isRecordable() && bits > KEY_BITS
                ? Optional.of(Rule.KEY_TOO_WIDE
                        .with("family", family.name())
                        .with("bits", bits)
                        .with("most", KEY_BITS)
                        .with("maxima", maxima(family).isEmpty() ? "" : " (" + maxima(family) + ")")
                        .at(place))
                : Optional.empty();
    }

    /**
     * The number of bits that the labels of a family need. Each label needs room for its listed values, its bound, the
     * empty value, and the overflow value.
     */
    private static int keyBits(Family family) {
        int bits = 0;
        for (Label label : family.labels()) {
            long max =
                    label.values() instanceof LabelValues.Open open ? open.max().orElse(0) : 0;
            bits += bits(label.values().listed().size() + max);
        }
        for (Detail detail : family.detail()) {
            bits += bits(detail.max().orElse(0));
        }
        return bits;
    }

    private static int bits(long values) {
        return Math.min(LABEL_BITS, Long.SIZE - Long.numberOfLeadingZeros(values + 1));
    }

    /** The series budget of a family. */
    static int budget(Family family) {
        return family.maxSeries().orElse(FAMILY_BUDGET);
    }

    /** The cap that a registry enforces for a family: the lowest budget that is stated. */
    static OptionalInt cap(Family family, List<Subject> methods) {
        OptionalInt stated = stated(methods);
        return family.maxSeries().isPresent() && stated.isPresent()
                ? OptionalInt.of(Math.min(family.maxSeries().getAsInt(), stated.getAsInt()))
                : family.maxSeries().isPresent() ? family.maxSeries() : stated;
    }

    private static OptionalInt stated(List<Subject> methods) {
        OptionalInt lowest = OptionalInt.empty();
        for (Subject subject : methods) {
            Optional<LabelsDeclaration> labels = subject.method().labels();
            OptionalInt stated = labels.isPresent() ? labels.get().maxSeries() : OptionalInt.empty();
            if (stated.isPresent() && stated.getAsInt() < lowest.orElse(Integer.MAX_VALUE)) {
                lowest = stated;
            }
        }
        return lowest;
    }

    private static Optional<Finding> keyTooWide(ReachedSeries reached) {
        return keyTooWide(reached.family(), reached.place());
    }

    /** A label without a bound has a finding of its own. */
    private static Optional<Finding> seriesBudget(ReachedSeries reached) {
        boolean isCounted = reached.family().maxSeries().isPresent() || !reached.isUnbounded();
        return isCounted
                ? raisedBudget(reached).or(() -> aboveCap(reached)).or(() -> aboveLimit(reached))
                : Optional.empty();
    }

    /** A method states a higher budget than the catalog. */
    private static Optional<Finding> raisedBudget(ReachedSeries reached) {
        Family family = reached.family();
        int stated = stated(reached.subjects()).orElse(0);
        return family.maxSeries().isPresent() && stated > budget(family)
                ? Optional.of(Rule.RAISED_BUDGET
                        .with("family", family.name())
                        .with("stated", Words.count(stated))
                        .with("budget", Words.count(budget(family)))
                        .with("right", budget(family))
                        .at(reached.place()))
                : Optional.empty();
    }

    /** A registry cannot hold back the series with only known values. */
    private static Optional<Finding> aboveCap(ReachedSeries reached) {
        Family family = reached.family();
        int cap = reached.cap().orElse(Integer.MAX_VALUE);
        return reached.cap().isPresent() && reached.known() > cap
                ? reached.exceeds(
                        reached.known(),
                        cap == budget(family) ? budgetWords(reached) : "maxSeries here is " + Words.count(cap),
                        "record fewer of its listed values" + fewerBounds(reached) + ", or raise "
                                + (cap < budget(family) || reached.isUnlisted()
                                        ? "maxSeries"
                                        : "max_series in the catalog"))
                : Optional.empty();
    }

    private static Optional<Finding> aboveLimit(ReachedSeries reached) {
        Family family = reached.family();
        long capped = Math.min(reached.total(), reached.cap().orElse(Integer.MAX_VALUE));
        return family.maxSeries().isEmpty() && capped > FAMILY_BUDGET
                ? reached.exceeds(
                        reached.total(),
                        budgetWords(reached),
                        fewerValues(family) + fewerBounds(reached) + ", or limit its series with "
                                + (reached.isUnlisted() ? "" : "max_series in the catalog, or ")
                                + "maxSeries in @Labels")
                : Optional.empty();
    }

    private static String budgetWords(ReachedSeries reached) {
        String budget = Words.count(budget(reached.family()));
        if (reached.family().maxSeries().isPresent()) {
            return (reached.isUnlisted() ? "its maxSeries is " : "max_series in its catalog is ") + budget;
        }
        return budget + " is the limit of a family without " + (reached.isUnlisted() ? "maxSeries" : "max_series");
    }

    private static String fewerBounds(ReachedSeries reached) {
        return reached.bounds().isEmpty() ? "" : ", state fewer bounds";
    }

    private static String fewerValues(Family family) {
        String maxima = maxima(family);
        return maxima.isEmpty() ? "record fewer of its listed values" : "lower the max of its labels (" + maxima + ")";
    }

    private static String maxima(Family family) {
        List<String> maxima = new ArrayList<>();
        for (Label label : family.labels()) {
            if (label.values() instanceof LabelValues.Open open && open.max().isPresent()) {
                maxima.add(label.name() + " " + open.max().getAsInt());
            }
        }
        return maxima.isEmpty() ? "" : Words.list(maxima);
    }
}
