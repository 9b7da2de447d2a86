package dev.metricwright.cli;

import dev.metricwright.catalog.Detail;
import dev.metricwright.catalog.Documentation;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.ShortestDecimal;
import dev.metricwright.catalog.rules.WorstCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A family in one line: its name, its type, its unit, how many series it may produce, each label with its values or its
 * bound, and what else its catalog states about it.
 */
final class FamilyRow {

    private FamilyRow() {}

    static String[] of(Family family) {
        String unit = family.unit().isEmpty() ? "-" : family.unit();
        Stream<String> labels = Stream.concat(
                family.labels().stream().map(FamilyRow::label),
                family.quantiles().isEmpty() ? Stream.empty() : Stream.of(quantiles(family)));
        Stream<String> detail = family.detail().stream().map(FamilyRow::detail);
        return new String[] {
            family.name(),
            family.type().word(),
            unit,
            series(family),
            Stream.concat(labels, detail).collect(Collectors.joining(" ")),
            notes(family)
        };
    }

    /** What the catalog states besides: the range of its values, its stability and its owner. */
    private static String notes(Family family) {
        Documentation documentation = family.documentation();
        List<String> notes = new ArrayList<>();
        family.range().ifPresent(range -> notes.add("in " + range.words()));
        documentation.stability().ifPresent(stability -> notes.add(stability.word()));
        if (!documentation.owner().isEmpty()) {
            notes.add("owned by " + documentation.owner());
        }
        return String.join(", ", notes);
    }

    /** The most series that the family may produce. If its budget is lower, a registry limits it to that. */
    private static String series(Family family) {
        OptionalLong worst = WorstCase.of(family);
        String series = worst.isPresent() ? String.format(Locale.ROOT, "%,d series", worst.getAsLong()) : "unbounded";
        return family.maxSeries().isPresent()
                        && worst.orElse(Long.MAX_VALUE) > family.maxSeries().getAsInt()
                ? series
                        + String.format(
                                Locale.ROOT, ", kept to %,d", family.maxSeries().getAsInt())
                : series;
    }

    private static String label(Label label) {
        String listed = String.join("|", label.values().listed().keySet());
        boolean maybeAbsent = label.optional() || label.onlyIf().isPresent();
        String name = label.name() + (maybeAbsent ? "?" : "");
        if (label.values() instanceof LabelValues.Open open) {
            return name + (listed.isEmpty() ? "" : "=" + listed + "|…") + bound(open.max());
        }
        return name + "=" + listed;
    }

    private static String quantiles(Family family) {
        return family.quantiles().stream()
                .map(ShortestDecimal::asTyped)
                .collect(Collectors.joining("|", "quantile=", ""));
    }

    private static String detail(Detail detail) {
        return "?" + detail.ask() + ":" + detail.label() + bound(detail.max());
    }

    private static String bound(OptionalInt max) {
        return max.isPresent() ? "(≤" + max.getAsInt() + ")" : "(unbounded)";
    }
}
