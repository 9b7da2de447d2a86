package dev.metricwright.cli.page;

import java.util.HashMap;
import java.util.Map;

/** The names and labels of a page, each of them once, because a page repeats most of them very often. */
final class Names {

    private final Map<String, String> names = new HashMap<>();
    private final Map<Label, Label> labels = new HashMap<>();

    String shared(String name) {
        return names.computeIfAbsent(name, first -> first);
    }

    Label shared(Label label) {
        return labels.computeIfAbsent(label, first -> first);
    }
}
