package dev.metricwright.cli.exposed;

import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.rules.WorstCase;
import dev.metricwright.cli.page.Sample;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What of a listed family was on a page. */
final class SeenFamily {

    private final Listed listed;
    private final int budget;
    private int series;
    private int tooManyFrom;
    private final Map<String, Use.OfLabel> bounds = new HashMap<>();
    private final Map<String, Set<String>> closed = new HashMap<>();

    SeenFamily(ExposedFamily first) {
        this.listed = first.listed();
        this.budget = WorstCase.budget(listed.family());
    }

    /** Adds samples, and the values of their labels. */
    void add(List<Sample> samples, Collection<ValuesCheck> labels) {
        for (Sample sample : samples) {
            if (!sample.name().endsWith("_created")) {
                series++;
                if (series == budget + 1) {
                    tooManyFrom = sample.line();
                }
            }
        }
        for (ValuesCheck values : labels) {
            String name = values.label().name();
            if (values.label().isClosed()) {
                closed.computeIfAbsent(name, first -> new HashSet<>()).addAll(values.seen());
            }
            OptionalInt max =
                    values.label().values() instanceof LabelValues.Open open ? open.max() : OptionalInt.empty();
            if (max.isPresent()) {
                bounds.merge(
                        name,
                        new Use.OfLabel(name, values.unlisted(), max.getAsInt()),
                        (one, other) -> one.values() >= other.values() ? one : other);
            }
        }
    }

    Listed listed() {
        return listed;
    }

    /** The number of series that it may have. */
    int budget() {
        return budget;
    }

    /** The line of the first series that is too much; 0 if there is none. */
    int tooManyFrom() {
        return tooManyFrom;
    }

    /** The number of its series. */
    int series() {
        return series;
    }

    /** The values that a closed label has. */
    Set<String> values(String label) {
        return closed.getOrDefault(label, Set.of());
    }

    /** Its use of budgets. */
    Use use() {
        List<Use.OfLabel> labels = new ArrayList<>(bounds.values());
        labels.sort(Comparator.comparing(Use.OfLabel::percent).reversed().thenComparing(Use.OfLabel::label));
        return new Use(listed.family().name(), listed.catalog().name(), series, budget, labels);
    }
}
