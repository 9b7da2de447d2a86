package dev.metricwright.runtime;

import dev.metricwright.Family;
import dev.metricwright.MetricType;
import dev.metricwright.MetricsRegistry;
import dev.metricwright.SpanSupplier;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Finds cells by the values of their labels: open ones as strings in the order of the definition, closed ones as the sum of
 * their offsets. For generated recorders; not for use by hand.
 *
 * <p>One overload for each number of open labels, so that a look-up needs no array. It allocates nothing once the series
 * exists, nor once a label overflows.
 *
 * @param <C> the cell of a series
 */
public abstract sealed class SeriesLookup<C extends Cell> extends Family permits SeriesTable {

    final LabelLayout layout;
    final OpenLabels openLabels;
    final Population<C> population;
    final Incidents incidents;
    /** The cells of a family without open labels, by offset: the shortest way there is. */
    private final @Nullable AtomicReferenceArray<@Nullable C> closedCells;
    /** Null where the registry keeps none, or the family has nothing for them. */
    final @Nullable Exemplars exemplars;

    private final @Nullable TimeScale timeScale;

    SeriesLookup(MetricsRegistry registry, FamilyDefinition definition, int weight) {
        super(
                definition.name(),
                definition.type(),
                definition.help(),
                definition.unit(),
                definition.labelNames(),
                definition.detailLabels(),
                definition.bounds());
        this.timeScale = TimeScale.of(definition.unit());
        this.layout = new LabelLayout(
                definition.name(),
                definition.allLabels(),
                definition.allLabels().size() - definition.detailLabels().size());
        this.openLabels = new OpenLabels(definition);
        this.incidents = new Incidents(registry, definition.name());
        this.exemplars = exemplars(registry, definition);
        this.population = new Population<>(this::newCell, openLabels, layout.size(), weight, definition);
        this.closedCells = population.closedCells();
    }

    private @Nullable Exemplars exemplars(MetricsRegistry registry, FamilyDefinition definition) {
        SpanSupplier spans = registry.spans();
        boolean counts = definition.type() == MetricType.COUNTER || definition.type() == MetricType.HISTOGRAM;
        boolean own = definition.name().startsWith("metricwright_"); // one of these counts spans that cannot be told
        return spans == null || !counts || own ? null : new Exemplars(spans, incidents, definition.bounds().length + 1);
    }

    /** The unit of time that the family is in, or null. */
    final @Nullable TimeScale timeScale() {
        return timeScale;
    }

    /** Makes a cell; called by the constructor too, so that it must not use fields of its own. */
    abstract C newCell(Row<C> row, int offset, Cell.State state);

    /**
     * The cell of a series; makes it if there is none yet.
     *
     * @return the cell
     */
    public final C at() {
        return at(0);
    }

    /**
     * The cell of a series; makes it if there is none yet.
     *
     * @param a the value of the first open label
     * @return the cell, or one that drops what is recorded if a label is null and the registry counts misuse
     * @throws NullPointerException if a label is null, unless the registry counts misuse
     */
    public final C at(@Nullable String a) {
        return cell(a, "", "", 0);
    }

    /**
     * The cell of a series; makes it if there is none yet.
     *
     * @param a the value of the first open label
     * @param b the value of the second open label
     * @return the cell, or one that drops what is recorded if a label is null and the registry counts misuse
     * @throws NullPointerException if a label is null, unless the registry counts misuse
     */
    public final C at(@Nullable String a, @Nullable String b) {
        return cell(a, b, "", 0);
    }

    /**
     * The cell of a series; makes it if there is none yet.
     *
     * @param a the value of the first open label
     * @param b the value of the second open label
     * @param c the value of the third open label
     * @return the cell, or one that drops what is recorded if a label is null and the registry counts misuse
     * @throws NullPointerException if a label is null, unless the registry counts misuse
     */
    public final C at(@Nullable String a, @Nullable String b, @Nullable String c) {
        return cell(a, b, c, 0);
    }

    /**
     * The cell of a series; makes it if there is none yet.
     *
     * @param a the value of the first open label
     * @param b the value of the second open label
     * @param c the value of the third open label
     * @param d the value of the fourth open label
     * @return the cell, or one that drops what is recorded if a label is null and the registry counts misuse
     * @throws NullPointerException if a label is null, unless the registry counts misuse
     */
    public final C at(@Nullable String a, @Nullable String b, @Nullable String c, @Nullable String d) {
        return cell(a, b, c, d, "", "", 0);
    }

    /**
     * The cell of a series; makes it if there is none yet.
     *
     * @param a the value of the first open label
     * @param b the value of the second open label
     * @param c the value of the third open label
     * @param d the value of the fourth open label
     * @param e the value of the fifth open label
     * @return the cell, or one that drops what is recorded if a label is null and the registry counts misuse
     * @throws NullPointerException if a label is null, unless the registry counts misuse
     */
    public final C at(
            @Nullable String a, @Nullable String b, @Nullable String c, @Nullable String d, @Nullable String e) {
        return cell(a, b, c, d, e, "", 0);
    }

    /**
     * The cell of a series; makes it if there is none yet.
     *
     * @param a the value of the first open label
     * @param b the value of the second open label
     * @param c the value of the third open label
     * @param d the value of the fourth open label
     * @param e the value of the fifth open label
     * @param f the value of the sixth open label
     * @return the cell, or one that drops what is recorded if a label is null and the registry counts misuse
     * @throws NullPointerException if a label is null, unless the registry counts misuse
     */
    public final C at(
            @Nullable String a,
            @Nullable String b,
            @Nullable String c,
            @Nullable String d,
            @Nullable String e,
            @Nullable String f) {
        return cell(a, b, c, d, e, f, 0);
    }

    /**
     * The cell of a series; makes it if there is none yet.
     *
     * @param offset the sum of the closed labels' offsets
     * @return the cell, or one that drops what is recorded if a label is null and the registry counts misuse
     */
    public final C at(int offset) {
        if (offset < 0) {
            return population.mistaken();
        }
        C cell = closedCells == null ? null : closedCells.get(offset);
        return cell != null ? cell : cell("", "", "", "", "", "", offset);
    }

    /**
     * The cell of a series; makes it if there is none yet.
     *
     * @param a the value of the first open label
     * @param offset the sum of the closed labels' offsets
     * @return the cell, or one that drops what is recorded if a label is null and the registry counts misuse
     * @throws NullPointerException if a label is null, unless the registry counts misuse
     */
    public final C at(@Nullable String a, int offset) {
        return cell(a, "", "", offset);
    }

    /**
     * The cell of a series; makes it if there is none yet.
     *
     * @param a the value of the first open label
     * @param b the value of the second open label
     * @param offset the sum of the closed labels' offsets
     * @return the cell, or one that drops what is recorded if a label is null and the registry counts misuse
     * @throws NullPointerException if a label is null, unless the registry counts misuse
     */
    public final C at(@Nullable String a, @Nullable String b, int offset) {
        return cell(a, b, "", offset);
    }

    /**
     * The cell of a series; makes it if there is none yet.
     *
     * @param a the value of the first open label
     * @param b the value of the second open label
     * @param c the value of the third open label
     * @param offset the sum of the closed labels' offsets
     * @return the cell, or one that drops what is recorded if a label is null and the registry counts misuse
     * @throws NullPointerException if a label is null, unless the registry counts misuse
     */
    public final C at(@Nullable String a, @Nullable String b, @Nullable String c, int offset) {
        return cell(a, b, c, offset);
    }

    /**
     * The cell of a series; makes it if there is none yet.
     *
     * @param a the value of the first open label
     * @param b the value of the second open label
     * @param c the value of the third open label
     * @param d the value of the fourth open label
     * @param offset the sum of the closed labels' offsets
     * @return the cell, or one that drops what is recorded if a label is null and the registry counts misuse
     * @throws NullPointerException if a label is null, unless the registry counts misuse
     */
    public final C at(@Nullable String a, @Nullable String b, @Nullable String c, @Nullable String d, int offset) {
        return cell(a, b, c, d, "", "", offset);
    }

    /**
     * The cell of a series; makes it if there is none yet.
     *
     * @param a the value of the first open label
     * @param b the value of the second open label
     * @param c the value of the third open label
     * @param d the value of the fourth open label
     * @param e the value of the fifth open label
     * @param offset the sum of the closed labels' offsets
     * @return the cell, or one that drops what is recorded if a label is null and the registry counts misuse
     * @throws NullPointerException if a label is null, unless the registry counts misuse
     */
    public final C at(
            @Nullable String a,
            @Nullable String b,
            @Nullable String c,
            @Nullable String d,
            @Nullable String e,
            int offset) {
        return cell(a, b, c, d, e, "", offset);
    }

    /**
     * The cell of a series; makes it if there is none yet.
     *
     * @param a the value of the first open label
     * @param b the value of the second open label
     * @param c the value of the third open label
     * @param d the value of the fourth open label
     * @param e the value of the fifth open label
     * @param f the value of the sixth open label
     * @param offset the sum of the closed labels' offsets
     * @return the cell, or one that drops what is recorded if a label is null and the registry counts misuse
     * @throws NullPointerException if a label is null, unless the registry counts misuse
     */
    public final C at(
            @Nullable String a,
            @Nullable String b,
            @Nullable String c,
            @Nullable String d,
            @Nullable String e,
            @Nullable String f,
            int offset) {
        return cell(a, b, c, d, e, f, offset);
    }

    /**
     * The cell of a series with more open labels than the other overloads take; makes it if there is none yet.
     *
     * @param values the values of the open labels; neither kept nor changed
     * @param offset the sum of the closed labels' offsets
     * @return the cell, or one that drops what is recorded if a label is null and the registry counts misuse
     * @throws NullPointerException if a label is null, unless the registry counts misuse
     */
    public final C at(@Nullable String[] values, int offset) {
        if (offset < 0) {
            return population.mistaken();
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                return nullLabel(openLabels.get(i).name());
            }
        }
        return population.resolve(Population.padded(values), offset);
    }

    /** Of up to three labels, as most families have. */
    private C cell(@Nullable String a, @Nullable String b, @Nullable String c, int offset) {
        if (offset < 0) {
            return population.mistaken();
        }
        C cell = population.find(a, b, c, offset);
        return cell != null ? cell : cell(a, b, c, "", "", "", offset);
    }

    private C cell(
            @Nullable String a,
            @Nullable String b,
            @Nullable String c,
            @Nullable String d,
            @Nullable String e,
            @Nullable String f,
            int offset) {
        if (offset < 0) {
            return population.mistaken();
        }
        C cell = population.find(a, b, c, d, e, f, offset);
        if (cell != null) {
            return cell;
        }
        if (a == null || b == null || c == null || d == null || e == null || f == null) {
            int absent = a == null ? 0 : b == null ? 1 : c == null ? 2 : d == null ? 3 : e == null ? 4 : 5;
            return nullLabel(openLabels.get(absent).name());
        }
        return population.resolve(a, b, c, d, e, f, offset);
    }

    private C nullLabel(String label) {
        if (incidents.throwsMistakes()) {
            throw incidents.nullLabel(label);
        }
        return population.mistaken();
    }
}
