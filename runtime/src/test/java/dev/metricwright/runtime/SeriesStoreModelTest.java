package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * After any sequence of recordings, removals and expiries, a table contains the same series as a plain map with the
 * same bounds.
 */
class SeriesStoreModelTest {

    private static final Duration EXPIRY = Duration.ofHours(1);
    private static final String TOO_LONG = "x".repeat(257);

    private enum Action {
        RECORD,
        TAKE_HANDLE,
        USE_HANDLE,
        START,
        REMOVE,
        EXPIRE
    }

    /**
     * An operation and its values; a family uses as many values as it has labels. For removals and handles, also the
     * selected labels or handle.
     */
    private record Step(Action action, List<String> values, int choice) {}

    /** The labels of a family; the last ones may be detail labels. */
    private enum Shape {
        TWO(
                2,
                LabelDefinition.open("client", 3).overflow("rest"),
                LabelDefinition.open("rule", 4).listed("ok")),
        THREE(
                3,
                LabelDefinition.open("client", 3),
                LabelDefinition.open("rule", 4).listed("ok"),
                LabelDefinition.closed("reason", "p", "q")),
        CLOSED_WITH_OTHER(2, LabelDefinition.open("client", 3), LabelDefinition.closed("reason", "p", "other")),
        ONE_DETAIL(
                1,
                LabelDefinition.open("client", 3),
                LabelDefinition.open("port", 2).optional()),
        TWO_DETAILS(
                2,
                LabelDefinition.open("client", 3),
                LabelDefinition.closed("reason", "p", "q"),
                LabelDefinition.open("port", 2).optional(),
                LabelDefinition.open("target", 3).optional()),
        /** The other labels are so wide that the first has no spare code. */
        NO_SPARE_CODES(
                3,
                LabelDefinition.open("client", 2),
                LabelDefinition.open("rule", 1 << 28),
                LabelDefinition.open("port", 1 << 28));

        private final int visible;
        private final List<LabelDefinition> labels;

        Shape(int visible, LabelDefinition... labels) {
            this.visible = visible;
            this.labels = List.of(labels);
        }

        FamilyDefinition family(boolean retain, int cap) {
            FamilyDefinition.Builder family =
                    FamilyDefinition.counter("x").maxSeries(cap).expireAfter(EXPIRY);
            for (int i = 0; i < labels.size(); i++) {
                if (i < visible) {
                    family.label(labels.get(i));
                } else {
                    family.detail((LabelDefinition.Open) labels.get(i), "details");
                }
            }
            return (retain ? family.retain() : family).build();
        }
    }

    @Property(tries = 3000)
    void aTableReadsAsTheModelDoes(
            @ForAll Shape shape, @ForAll("steps") List<Step> steps, @ForAll boolean retain, @ForAll("caps") int cap) {
        MetricsRegistry registry = MetricsRegistry.create();
        CounterTable table = CounterTable.of(registry, shape.family(retain, cap));
        StoreModel model = new StoreModel(shape.labels, shape.visible, retain, cap);
        List<CounterCell> handles = new ArrayList<>();
        List<StoreModel.Handle> modelled = new ArrayList<>();
        long time = System.nanoTime();
        for (Step step : steps) {
            List<String> values = step.values().subList(0, shape.labels.size());
            switch (step.action()) {
                case RECORD -> {
                    record(table, values);
                    model.record(values);
                }
                case TAKE_HANDLE -> {
                    handles.add(Recorder.handle(table, values.toArray(String[]::new)));
                    modelled.add(model.handle(values));
                }
                case USE_HANDLE -> {
                    if (!handles.isEmpty()) {
                        handles.get(step.choice() % handles.size()).inc();
                        model.record(modelled.get(step.choice() % handles.size()));
                    }
                }
                case START -> {
                    table.startAtZero(values.subList(0, shape.visible).stream()
                            .map(value -> new String[] {value})
                            .toArray(String[][]::new));
                    List<String> withoutDetails = new ArrayList<>(values);
                    withoutDetails.subList(shape.visible, values.size()).replaceAll(value -> "");
                    model.handle(withoutDetails);
                }
                case REMOVE -> remove(table, model, shape, values, step.choice());
                case EXPIRE -> {
                    List<List<String>> order = rows(table);
                    time += EXPIRY.toNanos();
                    table.store.expire(time);
                    model.expire(order);
                }
            }
            assertThat(Readings.of(registry, "x")).isEqualTo(model.text(false));
            assertThat(Readings.of(registry, "x", "details")).isEqualTo(model.text(true));
            assertThat(table.store.liveSeries()).isEqualTo(model.live());
        }
        assertThat(Readings.of(registry, "metricwright_label_overflow_total")).isEqualTo(model.overflowText("x"));
    }

    /** Looks up numbers as numbers. */
    private static void record(CounterTable table, List<String> values) {
        KeySpace<CounterCell> space = table.space();
        long key = 0;
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            key |= value.equals("80") ? space.code(i, 80) : space.code(i, value);
        }
        CounterCell cell = space.cell(key);
        (cell == null ? table.open(values.toArray(String[]::new)) : cell).inc();
    }

    /** Removes by the labels whose bits are set in a number. */
    private static void remove(CounterTable table, StoreModel model, Shape shape, List<String> values, int bits) {
        List<String> names = new ArrayList<>();
        List<String> named = new ArrayList<>();
        List<@Nullable String> wanted = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            boolean isNamed = (bits & 1 << i) != 0;
            wanted.add(isNamed ? values.get(i).replace('\ud800', '\ufffd') : null);
            if (isNamed) {
                names.add(shape.labels.get(i).name());
                named.add(values.get(i));
            }
        }
        if (!names.isEmpty()) {
            List<List<String>> order = rows(table);
            table.remove(names.toArray(String[]::new), named.toArray(String[]::new));
            model.remove(wanted, order);
        }
    }

    /** Returns the series in the order of the table, in which series that are removed together are retained. */
    private static List<List<String>> rows(CounterTable table) {
        KeySpace<CounterCell> space = table.space();
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < space.size(); row++) {
            if (space.cell(row) != null) {
                rows.add(Arrays.asList(space.labels().values(space.key(row))));
            }
        }
        return rows;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<String> client = Arbitraries.of("", "a", "b", "c", "d", "other", "rest", "\ud800", TOO_LONG);
        Arbitrary<String> rule = Arbitraries.of("", "ok", "p", "q", "r", "s", "80", "other");
        Arbitrary<String> port = Arbitraries.of("", "80", "81", "p", "other");
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(6, Arbitraries.just(Action.RECORD)),
                                net.jqwik.api.Tuple.of(2, Arbitraries.of(Action.class))),
                        Combinators.combine(client, rule, port, port).as(List::of),
                        Arbitraries.integers().between(0, 63))
                .as(Step::new)
                .list()
                .ofMaxSize(80);
    }

    @Provide
    Arbitrary<Integer> caps() {
        return Arbitraries.of(0, 1, 3, 5, 8);
    }
}
