package dev.metricwright.runtime;

import dev.metricwright.Family;
import dev.metricwright.LabelSelection;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.Sampling;
import dev.metricwright.SeriesVisitor;
import dev.metricwright.SupplierCall;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All series of a family in a registry. For generated recorders; not for use by hand.
 *
 * <p>A recorder looks for the cell of a series in the {@linkplain #space() key space}. Only if it does not find one, it
 * passes the values themselves: to {@link #open} for a recording, to {@link #handle} for a cell to keep.
 *
 * @param <C> the cell of a series
 */
public abstract sealed class SeriesTable<C extends Cell> extends Family
        permits CounterTable, GaugeTable, HistogramTable {

    final ProblemCounters problems;
    final Arguments arguments;

    /** Null if the registry keeps no exemplars or the family cannot have any. */
    final @Nullable Exemplars exemplars;

    final FamilyDefinition definition;
    final SeriesStore<C> store;
    final Suppliers suppliers;

    /** The time unit of the family; null if the family is not measured in a time unit. */
    final @Nullable TimeScale timeScale;

    private final ShownLabels shownLabels;
    private final Map<String, String> commonLabels;

    SeriesTable(MetricsRegistry registry, FamilyDefinition definition, int weight) {
        super(
                definition.name(),
                definition.type(),
                definition.help(),
                definition.unit(),
                definition.labelNames(),
                definition.detailLabels(),
                definition.bounds());
        this.definition = definition;
        this.timeScale = TimeScale.of(definition.unit());
        this.problems = new ProblemCounters(registry, definition);
        this.commonLabels = registry.commonLabels();
        this.arguments = new Arguments(definition, problems);
        this.shownLabels = new ShownLabels(definition, arguments);
        this.exemplars = Exemplars.of(registry, definition, problems);
        this.suppliers = new Suppliers(definition, problems);
        this.store = new SeriesStore<>(definition, weight, () -> newCell(null), this::gone, problems::overflowed);
    }

    /** Adds a table to its registry. If the registry already has the table, passes the definition on to it. */
    static <T extends SeriesTable<?>> T registered(MetricsRegistry registry, T candidate, Class<T> type) {
        T table = type.cast(registry.register(candidate));
        if (table != candidate) {
            table.store.restrict(candidate.definition);
        }
        table.problems.start();
        SelfMetrics.count(registry, table);
        return table;
    }

    /**
     * Creates a cell.
     *
     * @param values the values with which the cell looks for a series; null for a cell with numbers of its own
     */
    abstract C newCell(@Nullable String @Nullable [] values);

    /** Gives a cell the numbers of another cell. */
    abstract void adopt(C cell, C numbers);

    /** Releases the supplier and the exemplars of a removed series. */
    private void gone(Sum sum) {
        suppliers.forget(sum);
        if (exemplars != null) {
            exemplars.forget(sum);
        }
    }

    /**
     * The series of the family by their keys.
     *
     * @return the key space, to be used for one recording
     */
    public final KeySpace<C> space() {
        return store.space();
    }

    /**
     * The cell for a recording, if the key space does not have it. Opens the series, or finds the series that these
     * values are exposed as.
     *
     * @param values the value of each label, the detail labels last; empty if a label is absent
     * @return the cell; what is recorded in it is counted as rejected if a value is null and the registry counts
     *     misuse, and is ignored if the registry is closed
     * @throws NullPointerException if a value is null, unless the registry counts misuse
     */
    public final C open(@Nullable String... values) {
        C cell = arguments.hasNull(values) ? null : opened(values, true);
        return cell == null ? newCell(values) : cell;
    }

    /**
     * The cell of a series, for a caller that keeps it. Opens the series, unless a bound refuses it. The cell of a
     * refused series looks for a place at each recording.
     *
     * @param values the value of each label, the detail labels last; empty if a label is absent
     * @return the cell
     * @throws NullPointerException if a value is null, unless the registry counts misuse
     */
    public final C handle(@Nullable String... values) {
        C cell = arguments.hasNull(values) ? null : opened(values, false);
        return cell == null ? newCell(values) : cell;
    }

    /**
     * A cell that opens its series when something is recorded in it.
     *
     * @param values the value of each label, the detail labels last; empty if a label is absent
     * @return the cell
     * @throws NullPointerException if a value is null, unless the registry counts misuse
     */
    public final C later(@Nullable String... values) {
        arguments.hasNull(values);
        return newCell(values);
    }

    private @Nullable C opened(String[] values, boolean mayOverflow) {
        C cell = store.open(values, mayOverflow);
        store.expire(System.nanoTime());
        return cell;
    }

    /**
     * The code of a fixed value. The code does not change. The value is exempt from the bound of its label.
     *
     * @param label the name of the label
     * @param value the value; empty if an optional label is absent
     * @return the code
     * @throws IllegalArgumentException if a closed label does not have the value
     */
    public final long code(String label, String value) {
        int position = arguments.position(label);
        arguments.checkListed(position, value);
        return store.reserve(position, value);
    }

    /**
     * Maps an enum to a label. Its values are exempt from the bound of the label.
     *
     * @param label the name of the label
     * @param constants all constants of the enum
     * @param namesAndValues the name of each constant that the recorder knows, followed by its value
     * @return the mapping
     */
    public final EnumLabel enumLabel(String label, Enum<?>[] constants, String... namesAndValues) {
        return EnumLabel.of(this, label, constants, namesAndValues);
    }

    /**
     * Opens series at 0 before anything is recorded: all combinations of the given values. A series that a bound
     * refuses is left out.
     *
     * @param values for each label of the default view, the values that it has; an empty string if it is absent
     * @throws NullPointerException if a value is null, unless the registry counts misuse
     */
    public final void startAtZero(@Nullable String[]... values) {
        if (arguments.acceptsAll(values)) {
            StartValues.forEach(values, definition.allLabels().size(), start -> opened(start, false));
        }
    }

    /**
     * Removes the series that have these values, whatever their other labels. A family that retains series keeps them
     * until their place is needed.
     *
     * @param labels names of labels of the family
     * @param values the value of each; empty if an optional label is absent
     * @throws NullPointerException if a value is null, unless the registry counts misuse
     */
    public final void remove(String[] labels, @Nullable String... values) {
        if (acceptsLabels(labels, values)) {
            store.remove(arguments.positions(labels), values);
        }
    }

    /**
     * Whether the values of some labels are all present, so that series with these values can be started or removed.
     *
     * @param labels names of labels of the family
     * @param values the value of each
     * @return false if one is null
     * @throws NullPointerException if a value is null, unless the registry counts misuse
     */
    public final boolean acceptsLabels(String[] labels, @Nullable String... values) {
        return arguments.acceptsLabels(labels, values);
    }

    /**
     * Whether a supplier is accepted. A supplier that is not accepted is rejected here, before its label values take a
     * place.
     *
     * @param supplier the supplier
     * @return whether it is accepted
     * @throws NullPointerException if the supplier is null, unless the registry counts misuse
     */
    public final boolean acceptsSupplier(@Nullable Object supplier) {
        return arguments.acceptsValue("supplier", supplier);
    }

    /** Whether a recording that was just added counts; false if the series is no longer in its table. */
    final boolean counts(Sum sum) {
        return sum.state() == Sum.ACTIVE || store.wake(sum);
    }

    /** The cell for a recording on a cell that does not belong to a series now; null if the recording is ignored. */
    final @Nullable C successor(C cell) {
        if (store.isClosed()) {
            return null;
        }
        @Nullable String[] values = cell.values();
        if (values == null) {
            return store.seen(cell);
        }
        if (arguments.hasNull(values)) {
            problems.rejected();
            return null;
        }
        KeySpace<C> space = store.space();
        long key = space.labels().key(values);
        C own = space.find(key);
        if (own == null) {
            C diverted = space.cell(key);
            if (diverted != null) {
                return diverted;
            }
            own = opened(values, true);
            if (own == null || store.space().find(store.space().labels().key(values)) != own) {
                return own;
            }
        }
        adopt(cell, own);
        return own;
    }

    @Override
    public final Map<String, List<String>> pipelines() {
        return definition.pipelines();
    }

    @Override
    public final void visit(SeriesVisitor visitor, LabelSelection labels) {
        visit(visitor, labels, Sampling.of(problems.registry(), List.of(this)));
    }

    @Override
    public final void visit(SeriesVisitor visitor, LabelSelection labels, Sampling sampling) {
        store.expire(System.nanoTime());
        reader(visitor, sampling).read(this, shownLabels.of(labels), commonLabels);
    }

    @Override
    protected final Collection<? extends SupplierCall<?>> supplierCalls() {
        return suppliers.calls();
    }

    /** A cell with the current numbers of another cell. */
    final C copy(C cell) {
        C copy = newCell(new String[0]);
        adopt(copy, cell);
        return copy;
    }

    /** Creates a reader of the numbers of cells. */
    abstract SeriesReader<C> reader(SeriesVisitor visitor, Sampling sampling);

    @Override
    protected final String disagreement(Family other) {
        return other instanceof SeriesTable<?> table
                ? new Disagreement(definition, table.definition).first()
                : "it is defined by hand";
    }

    @Override
    protected final void close() {
        store.close();
    }
}
