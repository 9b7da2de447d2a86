package dev.metricwright.runtime;

import dev.metricwright.Family;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.SeriesVisitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * All series of a family in a registry. For generated recorders; not for use by hand.
 *
 * @param <C> the cell of a series
 */
public abstract sealed class SeriesTable<C extends Cell> extends SeriesLookup<C>
        permits CounterTable, GaugeTable, HistogramTable {

    /** How many cells are reached for before they are read. */
    private static final int AHEAD = 16;

    private final FamilyDefinition definition;
    private final Map<String, String> commonLabels;

    @SuppressWarnings("UnusedVariable") // keeps the compiler from leaving out what is read ahead
    private int reached;

    SeriesTable(MetricsRegistry registry, FamilyDefinition definition, int weight) {
        super(registry, definition, weight);
        this.definition = definition;
        this.commonLabels = registry.commonLabels();
    }

    /** Adds a table to its registry, or finds the one that is there and tells it of the definition. */
    static <T extends SeriesTable<?>> T registered(MetricsRegistry registry, T candidate, Class<T> type) {
        T table = type.cast(registry.register(candidate));
        if (table != candidate) {
            SeriesTable<?> other = candidate;
            table.population.restrict(other.definition);
        }
        SelfMetrics.count(registry, table);
        return table;
    }

    /**
     * Maps an enum to a closed label.
     *
     * @param label the name of the label
     * @param constants all constants of the enum
     * @param namesAndValues the name of each constant, followed by what it reads
     * @return the mapping
     */
    public final ClosedLabel closed(String label, Enum<?>[] constants, String... namesAndValues) {
        @Nullable String[] values = EnumValues.inOrder(constants, namesAndValues);
        int[] offsets = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            offsets[i] = value == null ? LabelLayout.NO_OFFSET : offset(label, value);
        }
        return new ClosedLabel(incidents, label, offsets);
    }

    /**
     * Maps a {@code boolean} to a closed label.
     *
     * @param label the name of the label, which reads {@code true} and {@code false}
     * @return the mapping
     */
    public final FlagLabel closedFlag(String label) {
        return new FlagLabel(offset(label, "true"), offset(label, "false"));
    }

    /**
     * The offset of a fixed value of a closed label.
     *
     * @param label the name of the label
     * @param value the value; empty where an optional label is absent
     * @return the offset
     * @throws IllegalArgumentException if the label does not read that value
     */
    public final int offset(String label, String value) {
        int offset = layout.offset(layout.position(label), value);
        if (offset < 0) {
            throw new IllegalArgumentException("metric family " + name() + ": its label " + label + " never reads \""
                    + value + "\"; compile the recorder again, against the catalog that defines the family");
        }
        return offset;
    }

    /**
     * Maps an enum to a label that others leave open, and {@linkplain #reserve reserves} its values.
     *
     * @param label the name of the label
     * @param constants all constants of the enum
     * @param namesAndValues the name of each constant, followed by what it reads
     * @return the mapping
     */
    public final ConstantLabel constants(String label, Enum<?>[] constants, String... namesAndValues) {
        @Nullable String[] values = EnumValues.inOrder(constants, namesAndValues);
        for (String value : values) {
            if (value != null) {
                reserve(label, value);
            }
        }
        return new ConstantLabel(incidents, label, values);
    }

    /**
     * Maps an enum to the values of a label by which series are removed.
     *
     * @param label the name of the label, open or closed
     * @param constants all constants of the enum
     * @param namesAndValues the name of each constant, followed by what it reads
     * @return the mapping
     */
    public final ConstantLabel removed(String label, Enum<?>[] constants, String... namesAndValues) {
        layout.position(label);
        return new ConstantLabel(incidents, label, EnumValues.inOrder(constants, namesAndValues));
    }

    /**
     * Maps an {@code int} to an open label.
     *
     * @param label the name of the label
     * @return the mapping
     */
    public final IntLabel ints(String label) {
        layout.tupleIndex(layout.position(label));
        return new IntLabel();
    }

    /**
     * Exempts values of an open label from its bound: they never overflow.
     *
     * @param label the name of the label
     * @param values the values
     */
    public final void reserve(String label, String... values) {
        population.reserve(layout.tupleIndex(layout.position(label)), values);
    }

    /**
     * Makes series that are exposed at 0 before anything is recorded: all combinations of the given values.
     *
     * @param values for each label of the family, in the order of its definition, the values that it reads; empty where it
     *     is absent
     */
    public final void startAtZero(String[]... values) {
        String[] tuple = new String[layout.openCount()];
        Arrays.fill(tuple, "");
        startAtZero(values, 0, tuple, 0);
    }

    private void startAtZero(String[][] values, int position, String[] tuple, int offset) {
        if (position == values.length) {
            C cell = at(tuple, offset);
            if (cell.state() == Cell.State.LIVE) {
                cell.appear();
            }
            return;
        }
        String label = labelNames().get(position);
        for (String value : values[position]) {
            if (layout.isOpen(position)) {
                tuple[layout.tupleIndex(position)] = value;
                startAtZero(values, position + 1, tuple, offset);
            } else {
                startAtZero(values, position + 1, tuple, offset + offset(label, value));
            }
        }
    }

    /**
     * Removes the series whose labels have exactly these values, whatever their other labels; a family that is retained
     * keeps them until their place is needed. Series that read an overflow value stay.
     *
     * @param labels names of labels of the family
     * @param values the value of each; empty where an optional label is absent
     * @throws NullPointerException if a value is null, unless the registry counts misuse
     */
    public final void remove(String[] labels, @Nullable String... values) {
        @Nullable String[] tuple = new @Nullable String[Math.max(Row.WIDTH, layout.openCount())];
        Arrays.fill(tuple, openLabels.visible(), tuple.length, "");
        IntPredicate offsets = offset -> true;
        int open = 0;
        for (int i = 0; i < labels.length; i++) {
            int position = layout.position(labels[i]);
            String value = values[i];
            if (value == null) {
                if (incidents.throwsMistakes()) {
                    throw incidents.nullLabel(labels[i]);
                }
                incidents.rejected();
                return;
            }
            if (layout.isOpen(position)) {
                tuple[layout.tupleIndex(position)] = LabelText.wellFormed(value);
                open++;
            } else {
                offsets = offsets.and(
                        offset -> layout.closedValue(position, offset).equals(value));
            }
        }
        population.remove(tuple, open == openLabels.visible(), offsets);
    }

    /** Where a recording belongs that was made on a cell that is not its series any more; null if nowhere. */
    @SuppressWarnings("unchecked") // a cell's row is of the cell's type
    final @Nullable C successor(C cell) {
        Row<C> row = (Row<C>) cell.row();
        return switch (cell.state()) {
            case REMOVED -> population.resolve(row, cell.offset());
            case DIVERTED -> diverted(row, cell.offset());
            case MISTAKEN -> {
                incidents.rejected();
                yield null;
            }
            case LIVE, RETIRED, CLOSED -> null;
        };
    }

    private @Nullable C diverted(Row<C> row, int offset) {
        if (!(row instanceof Diversion<C> diversion) || population.isClosed()) {
            return null;
        }
        incidents.overflowed(openLabels, diversion.overflowed());
        Row<C> target = diversion.target();
        C cell = target.cell(offset);
        return cell != null ? cell : population.resolve(target, offset); // a detail's overflow row can leave
    }

    /** Whether a recording that was just made on a cell counts there. */
    final boolean counts(C cell) {
        Cell.State state = cell.state(); // read once: another thread may revive the cell meanwhile
        return state == Cell.State.LIVE || (state == Cell.State.RETIRED && population.revive(cell));
    }

    /** Says that an amount was below zero. */
    final void negative(long amount) {
        if (incidents.throwsMistakes()) {
            throw onlyGrows(Long.toString(amount));
        }
        incidents.rejected();
    }

    /** Says that an amount was below zero. */
    final void negative(double amount) {
        if (incidents.throwsMistakes()) {
            throw onlyGrows(Double.toString(amount));
        }
        incidents.rejected();
    }

    private IllegalArgumentException onlyGrows(String amount) {
        return new IllegalArgumentException("metric family " + name()
                + ": a counter only grows, so it cannot be incremented by " + amount + "; use a gauge");
    }

    /** Says that a null came where a value was due. */
    final void absent(String what) {
        if (incidents.throwsMistakes()) {
            throw new NullPointerException("metric family " + name() + ": the " + what + " is null; pass one");
        }
        incidents.rejected();
    }

    /** Says that a time came to a family that is in no unit of time. */
    final void refuseTime() {
        if (incidents.throwsMistakes()) {
            throw new IllegalArgumentException("metric family " + name()
                    + (unit().isEmpty() ? " has no unit" : " is in " + unit())
                    + ", so it takes no time; record a number, or give the family a unit such as seconds in its"
                    + " catalog");
        }
        incidents.rejected();
    }

    @Override
    public final void visit(SeriesVisitor visitor, Set<String> details) {
        SeriesReader<C> reader = reader(visitor);
        List<String> asked = detailLabels().entrySet().stream()
                .filter(detail -> details.contains(detail.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        List<C> all = population.cells();
        if (all.isEmpty()) {
            return;
        }
        CellLabels labels = new CellLabels(layout, asked, commonLabels, all.get(0));
        for (int i = 0; i < all.size(); i++) { // as fast as an array, and makes no iterator
            if (i % AHEAD == 0) {
                reach(all, i);
            }
            C cell = all.get(i);
            DetailedSeries series = cell.series();
            if (series == null) {
                reader.visit(cell, labels);
            } else if (asked.isEmpty()) {
                reader.visit(cell, cellsOf(series), labels);
            } else {
                apart(cellsOf(series), asked).values().forEach(cells -> reader.visit(cell, cells, labels));
            }
        }
    }

    /** Waits for the memory of some cells and rows at the same time, rather than one after another as they are read. */
    private void reach(List<C> all, int from) {
        int hashes = 0;
        for (int i = from; i < Math.min(from + AHEAD, all.size()); i++) {
            hashes += all.get(i).row().hash();
        }
        reached = hashes;
    }

    /** Reads the numbers of cells for a view. */
    abstract SeriesReader<C> reader(SeriesVisitor visitor);

    @SuppressWarnings("unchecked") // the cells of a series are of one type
    private List<C> cellsOf(DetailedSeries series) {
        return (List<C>) Arrays.asList(series.cells());
    }

    /** Groups the cells of a series by what some detail labels read. */
    private Map<List<String>, List<C>> apart(List<C> cells, List<String> asked) {
        int[] positions = asked.stream().mapToInt(layout::position).toArray();
        Map<List<String>, List<C>> apart = new LinkedHashMap<>();
        for (C cell : cells) {
            List<String> values = Arrays.stream(positions)
                    .mapToObj(position -> layout.value(position, cell.row(), cell.offset()))
                    .toList();
            apart.computeIfAbsent(values, key -> new ArrayList<>()).add(cell);
        }
        return apart;
    }

    @Override
    protected final String disagreement(Family other) {
        return other instanceof SeriesTable<?> table
                ? definition.disagreement(table.definition)
                : "it is defined by hand";
    }

    @Override
    protected final void close() {
        population.close();
    }
}
