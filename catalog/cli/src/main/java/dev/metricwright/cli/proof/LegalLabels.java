package dev.metricwright.cli.proof;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.RegularExpression;
import dev.metricwright.catalog.ShortestDecimal;
import dev.metricwright.cli.expressions.MetricName;
import dev.metricwright.cli.promql.Matcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The labels that series of a metric may have: listed values, and examples of others. */
final class LegalLabels {

    /** Enough to show what a catalog allows, and few enough to read. */
    private static final int SERIES = 24;

    /** Combinations that are tried before the search ends. */
    private static final int TRIES = 100_000;

    private static final List<String> OF_SCRAPE = List.of("instance", "job");

    private final MetricName named;
    private final Map<String, List<String>> candidates = new LinkedHashMap<>();
    private final List<Map<String, String>> found = new ArrayList<>();
    private int tries;

    private LegalLabels(MetricName named) {
        this.named = named;
    }

    /**
     * The labels of some series that exist by the catalog, without the bounds of buckets.
     *
     * @param named the metric
     * @param matchers the matchers of the selector
     * @param isSelected whether only series are meant that the selector selects
     */
    static List<Map<String, String>> of(MetricName named, List<Matcher> matchers, boolean isSelected) {
        LegalLabels labels = new LegalLabels(named);
        for (Label label : named.catalog().commonLabels()) {
            labels.add(label.name(), values(label, matchers, !label.isClosed()));
        }
        for (Label label : named.family().labels()) {
            labels.add(label.name(), values(label, matchers, !label.isClosed()));
        }
        for (String label : OF_SCRAPE) {
            labels.candidates.putIfAbsent(label, withExamples(List.of(), label, matchers));
        }
        for (Matcher matcher : matchers) {
            // What the scrape adds beside these is not known, so that it is what the matchers ask for.
            if (!matcher.label().equals(Matcher.NAME) && !matcher.label().equals(Buckets.LABEL)) {
                labels.candidates.putIfAbsent(matcher.label(), withExamples(List.of(), matcher.label(), matchers));
            }
        }
        if (named.hasQuantiles()) {
            named.family()
                    .quantiles()
                    .forEach(quantile -> labels.add("quantile", List.of(ShortestDecimal.text(quantile))));
        }
        if (isSelected) {
            labels.candidates.forEach((label, values) -> values.removeIf(value -> !isAdmitted(label, value, matchers)));
        }
        labels.search(new ArrayList<>(labels.candidates.keySet()), new LinkedHashMap<>());
        return labels.found;
    }

    private void add(String label, List<String> values) {
        candidates.computeIfAbsent(label, added -> new ArrayList<>()).addAll(values);
    }

    static boolean isAdmitted(String label, String value, Collection<Matcher> matchers) {
        return matchers.stream().allMatch(matcher -> !matcher.label().equals(label) || matcher.admits(value));
    }

    private static List<String> values(Label label, List<Matcher> matchers, boolean isOpen) {
        List<String> values = new ArrayList<>(label.values().listed().keySet());
        if (isOpen) {
            values = withExamples(values, label.name(), matchers);
        }
        if (label.values() instanceof LabelValues.Open open && open.pattern().isPresent()) {
            RegularExpression pattern = open.pattern().get();
            values.addAll(examples(pattern.toString()));
            values.removeIf(value -> !open.listed().containsKey(value) && !pattern.matches(value));
        }
        // The search drops the combinations in which a label is absent that must be present.
        values.add("");
        return values;
    }

    private static List<String> withExamples(List<String> listed, String label, List<Matcher> matchers) {
        Set<String> values = new LinkedHashSet<>(listed);
        for (Matcher matcher : matchers) {
            if (matcher.label().equals(label) && !matcher.operator().isNegative()) {
                values.addAll(examples(matcher));
            }
        }
        values.add(label + "-1");
        return new ArrayList<>(values);
    }

    /** Values that a matcher may admit. */
    private static List<String> examples(Matcher matcher) {
        return matcher.operator().isRegex() ? examples(matcher.value()) : List.of(matcher.value());
    }

    /** Values that a regular expression may match. */
    private static List<String> examples(String pattern) {
        List<String> examples = new ArrayList<>();
        for (String alternative : pattern.replaceAll("[()^$]|\\?:", "").split("\\|", -1)) {
            examples.add(alternative
                    .replaceAll("(?<!\\\\)\\.[*+]?", "1")
                    .replaceAll("\\\\d\\+?|\\[0-9\\]\\+?", "1")
                    .replace("\\", ""));
        }
        return examples;
    }

    private void search(List<String> labels, Map<String, String> chosen) {
        if (found.size() >= SERIES || tries >= TRIES) {
            return;
        }
        if (chosen.size() < labels.size()) {
            String label = labels.get(chosen.size());
            for (String value : candidates.getOrDefault(label, List.of())) {
                chosen.put(label, value);
                search(labels, chosen);
                chosen.remove(label);
            }
            return;
        }
        tries++;
        if (isComplete(chosen) && Combination.isLegal(named.family(), chosen)) {
            found.add(Map.copyOf(chosen));
        }
    }

    private boolean isComplete(Map<String, String> chosen) {
        Family family = named.family();
        return family.labels().stream()
                        .allMatch(label -> !family.isRequired(label)
                                || label.values().listed().containsKey("")
                                || !chosen.getOrDefault(label.name(), "").isEmpty())
                && named.catalog().commonLabels().stream().noneMatch(label -> chosen.getOrDefault(label.name(), "")
                        .isEmpty());
    }
}
