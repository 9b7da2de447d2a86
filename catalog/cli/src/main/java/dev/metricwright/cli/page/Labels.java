package dev.metricwright.cli.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The labels of a sample. */
public final class Labels {

    /** No labels. */
    static final Labels NONE = new Labels(List.of());

    private final List<PageLabel> list;
    private final List<PageLabel> identity;
    private final boolean hasTwice;

    Labels(List<PageLabel> list) {
        this.list = List.copyOf(list);
        boolean isSorted = isSortedAndPresent(this.list);
        List<PageLabel> sorted = isSorted ? this.list : sorted(this.list);
        this.hasTwice = !isSorted && hasTwice(sorted);
        this.identity = isSorted ? sorted : present(sorted);
    }

    private static boolean isSortedAndPresent(List<PageLabel> labels) {
        String before = "";
        for (PageLabel label : labels) {
            if (label.value().isEmpty() || before.compareTo(label.name()) >= 0) {
                return false;
            }
            before = label.name();
        }
        return true;
    }

    private static List<PageLabel> sorted(List<PageLabel> labels) {
        List<PageLabel> sorted = new ArrayList<>(labels);
        sorted.sort(Comparator.comparing(PageLabel::name));
        return sorted;
    }

    private static boolean hasTwice(List<PageLabel> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).name().equals(sorted.get(i - 1).name())) {
                return true;
            }
        }
        return false;
    }

    private static List<PageLabel> present(List<PageLabel> sorted) {
        sorted.removeIf(label -> label.value().isEmpty());
        return List.copyOf(sorted);
    }

    /** Whether two of them have the same name. */
    boolean hasTwice() {
        return hasTwice;
    }

    /** {@return the labels, in the order of the page} */
    public List<PageLabel> list() {
        return list;
    }

    /**
     * The value of a label.
     *
     * @param name the name of the label
     * @return its value; empty if the label is absent
     */
    public Optional<String> value(String name) {
        for (PageLabel label : list) {
            if (label.name().equals(name)) {
                return Optional.of(label.value());
            }
        }
        return Optional.empty();
    }

    /**
     * {@return the labels that identify a series: sorted by their names, and without empty values, which both formats treat
     * as absent}
     */
    public List<PageLabel> identity() {
        return identity;
    }

    /**
     * The labels without one that tells apart the samples of one metric, such as {@code le}.
     *
     * @param name the name of that label
     * @return the others, in the order of the page
     */
    public List<PageLabel> without(String name) {
        List<PageLabel> others = new ArrayList<>(list.size());
        for (PageLabel label : list) {
            if (!label.name().equals(name)) {
                others.add(label);
            }
        }
        return others;
    }

    /** The labels that identify a series, except one that tells apart the samples of one metric, such as {@code le}. */
    List<PageLabel> identityWithout(String name) {
        List<PageLabel> others = new ArrayList<>(identity.size());
        for (PageLabel label : identity) {
            if (!label.name().equals(name)) {
                others.add(label);
            }
        }
        return others;
    }

    /** {@return the labels, for debugging} */
    @Override
    public String toString() {
        return list.toString();
    }
}
