package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.Place;
import dev.metricwright.catalog.declaration.LabelsDeclaration;
import dev.metricwright.catalog.declaration.MethodDeclaration;
import dev.metricwright.catalog.declaration.Stated;
import dev.metricwright.catalog.finding.Rule;
import java.util.ArrayList;
import java.util.Comparator;
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

    private final Findings findings;
    private final Map<Optional<Catalog>, Sum> sums = new LinkedHashMap<>();

    CardinalityRules(Findings findings) {
        this.findings = findings;
    }

    /** Reports a family whose labels do not fit the key of a series. Returns whether that is an error. */
    static boolean reportKeyTooWide(Family family, Place place, Findings findings) {
        int bits = keyBits(family);
        return bits > KEY_BITS
                && findings.excusing(family)
                        .report(Rule.KEY_TOO_WIDE, place, family.name(), bits, KEY_BITS, maxima(family));
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

    /** Checks the series that the methods of a family may produce against its budget. */
    void check(FamilySpace space, List<MethodBox> reached, List<Double> bounds, Place ofType) {
        Family family = space.family();
        List<Subject> methods = new ArrayList<>();
        List<Box> boxes = new ArrayList<>();
        for (MethodBox method : reached) {
            methods.add(method.method());
            boxes.add(method.box());
        }
        long each = SeriesCount.perCombination(family, bounds);
        SeriesCount count = new SeriesCount(space, boxes);
        long total = SeriesCount.saturatedProduct(count.all(), each);
        long known = SeriesCount.saturatedProduct(count.known(), each);
        addToCatalog(
                methods,
                Math.min(total, Math.min(budget(family), cap(family, methods).orElse(FAMILY_BUDGET))),
                ofType);
        if (reportKeyTooWide(family, largest(space, reached).labelsPlace(), findings)
                || (family.maxSeries().isEmpty() && isUnbounded(space, boxes))) {
            return;
        }
        boolean unlisted = methods.get(0).isUnlisted();
        OptionalInt stated = stated(methods);
        OptionalInt cap = cap(family, methods);
        if (family.maxSeries().isPresent() && stated.isPresent() && stated.getAsInt() > budget(family)) {
            report(
                    space,
                    reached,
                    stated.getAsInt(),
                    budgetWords(family, unlisted),
                    "lower maxSeries to " + budget(family));
        } else if (cap.isPresent() && known > cap.getAsInt()) {
            report(
                    space,
                    reached,
                    known,
                    cap.getAsInt() == budget(family)
                            ? budgetWords(family, unlisted)
                            : "maxSeries here is " + Words.count(cap.getAsInt()),
                    "record fewer of its listed values" + fewerBounds(bounds) + ", or raise the budget");
        } else if (family.maxSeries().isEmpty() && Math.min(total, cap.orElse(Integer.MAX_VALUE)) > FAMILY_BUDGET) {
            report(
                    space,
                    reached,
                    total,
                    budgetWords(family, unlisted),
                    fewerValues(family) + fewerBounds(bounds) + ", or state how many it may produce: "
                            + (unlisted ? "" : "max_series in the catalog, or ") + "maxSeries in @Labels");
        }
    }

    private void report(FamilySpace space, List<MethodBox> reached, long series, String budget, String remedy) {
        Family family = space.family();
        Place place = largest(space, reached).labelsPlace();
        findings.excusing(family).report(Rule.SERIES_BUDGET, place, family.name(), Words.count(series), budget, remedy);
    }

    private static String budgetWords(Family family, boolean unlisted) {
        String budget = Words.count(budget(family));
        if (family.maxSeries().isPresent()) {
            return (unlisted ? "its maxSeries is " : "its catalog admits ") + budget;
        }
        return budget + " is the limit where " + (unlisted ? "@Labels" : "its catalog") + " states none";
    }

    private void addToCatalog(List<Subject> methods, long series, Place ofType) {
        Subject first = methods.get(0);
        Optional<Stated<String>> named = first.method().catalog();
        Place place = named.isPresent() ? named.get().place() : ofType;
        Optional<Catalog> catalog = first.isUnlisted() ? Optional.empty() : Optional.of(first.catalog());
        Checked.Total own = first.isUnlisted()
                ? new Checked.Total(Optional.empty(), 1, series, OptionalInt.empty())
                : new Checked.Total(
                        Optional.of(first.catalog().name()),
                        1,
                        series,
                        first.catalog().maxSeries());
        Sum before = sums.get(catalog);
        sums.put(catalog, before == null ? new Sum(own, place) : before.with(own));
    }

    private static String fewerBounds(List<Double> bounds) {
        return bounds.isEmpty() ? "" : ", or the number of its bounds";
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

    private static boolean isUnbounded(FamilySpace space, List<Box> boxes) {
        List<Label> labels = space.family().labels();
        for (int label = 0; label < labels.size(); label++) {
            if (labels.get(label).values() instanceof LabelValues.Open open
                    && open.max().isEmpty()
                    && isOpen(label, boxes)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpen(int label, List<Box> boxes) {
        for (Box box : boxes) {
            if (box.sets().get(label).inverted()) {
                return true;
            }
        }
        return false;
    }

    /** The method that reaches the most series. Findings are reported there, because a change there helps most. */
    private static MethodDeclaration largest(FamilySpace space, List<MethodBox> reached) {
        return reached.stream()
                .max(Comparator.comparingLong(box -> new SeriesCount(space, List.of(box.box())).all()))
                .orElseThrow()
                .method()
                .method();
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
        for (Sum sum : sums.values()) {
            Checked.Total total = sum.total();
            if (total.budget().isPresent() && total.series() > total.budget().getAsInt()) {
                findings.report(
                        Rule.CATALOG_BUDGET,
                        sum.place(),
                        Words.count(total.series()),
                        total.catalog().orElseThrow(),
                        Words.count(total.budget().getAsInt()));
            }
        }
    }
}
