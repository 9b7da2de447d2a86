package dev.metricwright.cli.page;

import java.util.HashMap;
import java.util.Map;

/** The names of a page and the labels of a family, each of them once, because a page repeats most of them very often. */
final class Names {

    private final Map<String, String> names = new HashMap<>();
    private Map<PageLabel, PageLabel> labels = new HashMap<>();

    String shared(String name) {
        return names.computeIfAbsent(name, first -> first);
    }

    PageLabel shared(PageLabel label) {
        return labels.computeIfAbsent(label, first -> first);
    }

    /** The family ends. */
    void forgetLabels() {
        labels = new HashMap<>();
    }
}
