package dev.metricwright.cli.scaffold;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.ValueSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The labels by which the methods of a family differ, in words: values that a method fixes, and labels that only some
 * methods have.
 */
final class Differences {

    private static final String WITH = "With";

    private final List<Label> labels;
    private final List<Map<String, ValueSet>> parts;

    Differences(Family family, List<Map<String, ValueSet>> parts) {
        this.parts = parts;
        // A value that a method fixes says more than a label that it asks for.
        this.labels = family.labels().stream()
                .sorted(Comparator.comparing(label -> words(label).stream().allMatch(word -> word.startsWith(WITH))))
                .toList();
    }

    /**
     * Names that differ by as few labels as possible.
     *
     * @param name the name that is used alone, or before {@code With}
     * @param noun the name that is used before all other words
     */
    List<String> names(String name, String noun) {
        List<String> telling = new ArrayList<>(parts.stream().map(part -> "").toList());
        for (Label label : labels) {
            List<String> words = words(label);
            List<String> longer = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                longer.add(telling.get(i) + words.get(i));
            }
            if (different(longer) > different(telling)) {
                telling = longer;
            }
        }
        return telling.stream()
                .map(words -> (words.isEmpty() || words.startsWith(WITH) ? name : noun) + words)
                .toList();
    }

    private static long different(List<String> words) {
        return words.stream().distinct().count();
    }

    /** The words that a label adds to the name of each method. */
    private List<String> words(Label label) {
        String name = Identifiers.pascal(Identifiers.words(label.name()));
        boolean everywhere = parts.stream().allMatch(part -> part.containsKey(label.name()));
        return parts.stream()
                .map(part -> Optional.ofNullable(part.get(label.name())))
                .map(values -> values.flatMap(Values::only)
                        .map(value -> word(value, name))
                        .orElse(values.isPresent() && !everywhere ? WITH + name : ""))
                .toList();
    }

    private static String word(String value, String label) {
        if (value.equals("true")) {
            return label;
        }
        List<String> words = Identifiers.words(value);
        if (words.isEmpty()) {
            return "No" + label;
        }
        return value.equals("false")
                ? "Not" + label
                : Identifiers.pascal(
                        Events.withLast(words, last -> Events.happened(last).orElse(last)));
    }
}
