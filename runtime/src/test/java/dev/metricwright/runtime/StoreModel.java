package dev.metricwright.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The contract about bounds, overflow, removal and expiry, implemented as plainly as possible. */
final class StoreModel {

    private final List<LabelDefinition> labels;
    private final int visible;
    private final boolean retain;
    private final int cap;
    private final Map<List<String>, Row> rows = new LinkedHashMap<>();
    private final List<Row> retired = new ArrayList<>();
    private final Map<String, Integer> overflows = new TreeMap<>();

    /** One series with its detail labels. */
    static final class Row {
        private final List<String> key;
        private int total;
        private boolean isIdle;
        private boolean isGone;

        private Row(List<String> key) {
            this.key = key;
        }
    }

    /** A handle of a counter: it counts in its series, and looks up a series by its values if it has none. */
    static final class Handle {
        private @Nullable Row row;
        private final List<String> values;

        private Handle(@Nullable Row row, List<String> values) {
            this.row = row;
            this.values = values;
        }
    }

    /** The exposed values of a series, and the labels that overflow. */
    private record Exposure(List<String> key, Set<Integer> overflowed) {}

    /**
     * Starts without series; only the overflow counts of labels start at 0.
     *
     * @param labels the labels, detail labels last
     * @param visible the number of labels that are not detail labels
     * @param retain whether removed series stay until their place is needed
     * @param cap the maximum number of series; 0 for no maximum
     */
    StoreModel(List<LabelDefinition> labels, int visible, boolean retain, int cap) {
        this.labels = labels;
        this.visible = visible;
        this.retain = retain;
        this.cap = cap == 0 ? Integer.MAX_VALUE : cap;
        labels.stream().filter(LabelDefinition.Open.class::isInstance).forEach(label -> overflows.put(label.name(), 0));
    }

    /** Records. Returns the series, or nothing if the recording went to an overflow series. */
    @Nullable
    Row record(List<String> values) {
        Exposure exposure = expose(values);
        exposure.overflowed.forEach(i -> overflows.merge(labels.get(i).name(), 1, Integer::sum));
        Row row = enter(exposure.key);
        count(row);
        return exposure.overflowed.isEmpty() ? row : null;
    }

    Handle handle(List<String> values) {
        Exposure exposure = expose(values);
        return new Handle(exposure.overflowed.isEmpty() ? enter(exposure.key) : null, values);
    }

    void record(Handle handle) {
        if (handle.row != null && !handle.row.isGone) {
            count(handle.row);
        } else {
            handle.row = record(handle.values);
        }
    }

    private void count(Row row) {
        row.total++;
        row.isIdle = false;
        retired.removeAll(wholly(row));
    }

    private Exposure expose(List<String> values) {
        List<String> key = new ArrayList<>();
        Set<Integer> overflowed = new HashSet<>();
        for (int i = 0; i < labels.size(); i++) {
            String value =
                    values.get(i).length() > 256 ? overflow(i) : values.get(i).replace('\ud800', '\ufffd');
            key.add(admits(i, value) ? value : overflow(i));
            if (key.get(i).equals(overflow(i)) && !isListed(i, value)) {
                overflowed.add(i);
            }
        }
        boolean full = live() + 1 > cap;
        if (full && series(key).isEmpty()) {
            boolean changed = false;
            for (int i = 0; i < visible; i++) {
                changed |= !isReserved(i, key.get(i));
                key.set(i, isReserved(i, key.get(i)) ? key.get(i) : overflow(i));
            }
            for (int i = 0; changed && i < visible; i++) {
                if (labels.get(i) instanceof LabelDefinition.Open) {
                    overflowed.add(i);
                }
            }
        }
        return new Exposure(key, overflowed);
    }

    private Row enter(List<String> key) {
        Row existing = rows.get(key);
        if (existing != null) {
            retired.removeAll(wholly(existing));
            return existing;
        }
        for (int i = 0; i < labels.size(); i++) {
            int label = i;
            while (!isReserved(i, key.get(i)) && !live(i).contains(key.get(i)) && live(i).size() >= bound(i)) {
                evict(retired.stream()
                        .filter(row -> isRetired(label, row.key.get(label)))
                        .findFirst()
                        .orElseThrow());
            }
        }
        while (counts(key)
                && series(key).isEmpty()
                && counted(rows.values()) + 1 > cap
                && live() < counted(rows.values())) {
            evict(retired.stream()
                    .filter(row -> counts(row.key) && retired.containsAll(series(row.key)))
                    .findFirst()
                    .orElseThrow());
        }
        Row row = new Row(key);
        if (retired.containsAll(series(key))) {
            retired.removeAll(series(key));
        }
        rows.put(key, row);
        return row;
    }

    private void evict(Row row) {
        wholly(row).forEach(this::takeOut);
    }

    private void takeOut(Row row) {
        row.isGone = true;
        rows.remove(row.key);
        retired.remove(row);
    }

    /** Returns all rows of a series if all of them were removed; if only details were removed, the row itself. */
    private List<Row> wholly(Row row) {
        List<Row> all = series(row.key);
        return retired.containsAll(all) ? all : List.of(row);
    }

    /** Returns the rows that the default view adds up to one series. */
    private List<Row> series(List<String> key) {
        return rows.values().stream()
                .filter(row -> shown(row.key).equals(shown(key)))
                .toList();
    }

    private List<String> shown(List<String> key) {
        return key.subList(0, visible);
    }

    /**
     * Removes the series with these values.
     *
     * @param values the value of each label; null matches any value
     * @param order the order in which rows are removed; rows that are removed together have the same age
     */
    void remove(List<@Nullable String> values, List<List<String>> order) {
        order.stream()
                .map(rows::get)
                .filter(row -> row != null && matches(row.key, values))
                .forEach(this::end);
    }

    private static boolean matches(List<String> key, List<@Nullable String> values) {
        for (int i = 0; i < key.size(); i++) {
            String value = values.get(i);
            if (value != null && !key.get(i).equals(value)) {
                return false;
            }
        }
        return true;
    }

    private void end(Row row) {
        row.isIdle = false;
        if (!retain) {
            takeOut(row);
        } else if (!retired.contains(row)) {
            retired.add(row);
        }
    }

    /**
     * Removes the series in which nothing was recorded since the last call. They have the same age, in the order of
     * their first rows.
     */
    void expire(List<List<String>> order) {
        List<Row> idle = order.stream()
                .map(rows::get)
                .filter(row -> !retired.contains(row) && row.isIdle)
                .toList();
        rows.values().forEach(row -> row.isIdle = !retired.contains(row));
        order.stream()
                .map(rows::get)
                .filter(row ->
                        series(row.key).stream().allMatch(other -> idle.contains(other) || retired.contains(other)))
                .flatMap(
                        row -> series(row.key).stream().sorted(Comparator.comparing(other -> order.indexOf(other.key))))
                .distinct()
                .toList()
                .forEach(this::end);
    }

    private boolean admits(int label, String value) {
        Set<String> live = live(label);
        return isReserved(label, value)
                || live.contains(value)
                || live.size() < bound(label)
                || live.stream().anyMatch(other -> isRetired(label, other));
    }

    private boolean isRetired(int label, String value) {
        return !isReserved(label, value)
                && rows.values().stream()
                        .filter(row -> row.key.get(label).equals(value))
                        .allMatch(retired::contains);
    }

    private int bound(int label) {
        return labels.get(label) instanceof LabelDefinition.Open open
                ? open.max().orElseThrow()
                : 0;
    }

    private String overflow(int label) {
        return labels.get(label).overflow();
    }

    private boolean isListed(int label, String value) {
        return labels.get(label).listed().contains(value);
    }

    private boolean isReserved(int label, String value) {
        return value.isEmpty() || isListed(label, value) || value.equals(overflow(label));
    }

    private Set<String> live(int label) {
        return rows.keySet().stream()
                .map(key -> key.get(label))
                .filter(value -> !isReserved(label, value))
                .collect(Collectors.toSet());
    }

    /** Returns the number of series that count towards the cap and are not retained. */
    int live() {
        return counted(rows.values().stream()
                .filter(row -> !retired.containsAll(series(row.key)))
                .toList());
    }

    private int counted(Iterable<Row> of) {
        Set<List<String>> counted = new HashSet<>();
        for (Row row : of) {
            if (counts(row.key)) {
                counted.add(shown(row.key));
            }
        }
        return counted.size();
    }

    private boolean counts(List<String> key) {
        boolean overflows = false;
        for (int i = 0; i < visible; i++) {
            if (key.get(i).equals(overflow(i)) && !isListed(i, key.get(i))) {
                overflows = true;
            } else if (!isReserved(i, key.get(i))) {
                return true;
            }
        }
        return !overflows;
    }

    /** Returns the series of a view, in the form of {@link Readings}. */
    Map<String, String> text(boolean withDetails) {
        Map<List<String>, Integer> totals = new HashMap<>();
        rows.values().forEach(row -> totals.merge(withDetails ? row.key : shown(row.key), row.total, Integer::sum));
        Map<String, String> text = new TreeMap<>();
        totals.forEach((key, total) -> text.put(encoded(key), Integer.toString(total)));
        return text;
    }

    private String encoded(List<String> key) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            if (i < visible || !key.get(i).isEmpty()) {
                parts.add(labels.get(i).name() + "=\"" + key.get(i) + '"');
            }
        }
        return String.join(",", parts);
    }

    Map<String, String> overflowText(String family) {
        Map<String, String> text = new TreeMap<>();
        overflows.forEach((label, count) ->
                text.put("family=\"" + family + "\",label=\"" + label + '"', Integer.toString(count)));
        return text;
    }
}
