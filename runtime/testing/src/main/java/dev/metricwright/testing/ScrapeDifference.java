package dev.metricwright.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The lines in which two scrapes differ, {@code -} for before and {@code +} for after, by family in the order of a
 * scrape.
 */
final class ScrapeDifference {

    private final SortedMap<String, List<String>> lines = new TreeMap<>();

    private ScrapeDifference() {}

    static ScrapeDifference between(Scrape before, Scrape after) {
        ScrapeDifference difference = new ScrapeDifference();
        for (String family : union(before.names(), after.names())) {
            List<String> lines = lines(before.series(family), after.series(family));
            if (!lines.isEmpty()) {
                difference.lines.put(family, lines);
            }
        }
        return difference;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The families that differ. */
    Set<String> families() {
        return lines.keySet();
    }

    /** The lines under a heading. */
    @Override
    public String toString() {
        return isEmpty()
                ? "nothing changed in the scrape"
                : Excerpt.of(
                        "changed in the scrape:",
                        lines.values().stream().flatMap(List::stream).toList());
    }

    private static List<String> lines(SortedMap<String, Series> before, SortedMap<String, Series> after) {
        List<String> lines = new ArrayList<>();
        for (String labels : union(before.keySet(), after.keySet())) {
            List<String> old = lines(before, labels);
            List<String> now = lines(after, labels);
            // A series always has the same number of lines, or none if it does not exist.
            for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
                String from = i < old.size() ? old.get(i) : "";
                String to = i < now.size() ? now.get(i) : "";
                if (!from.equals(to)) {
                    add(lines, "- ", from);
                    add(lines, "+ ", to);
                }
            }
        }
        return lines;
    }

    private static void add(List<String> lines, String sign, String line) {
        if (!line.isEmpty()) {
            lines.add(sign + line);
        }
    }

    private static List<String> lines(SortedMap<String, Series> series, String labels) {
        Series one = series.get(labels);
        return one == null ? List.of() : one.lines();
    }

    private static SortedSet<String> union(Set<String> one, Set<String> other) {
        SortedSet<String> union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }
}
