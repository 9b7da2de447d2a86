package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Tracking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Handles of gauges follow their contract after any sequence of removals. */
class GaugeHandleModelTest {

    private static final Duration EXPIRY = Duration.ofHours(1);

    private enum Action {
        TAKE_HANDLE,
        SET,
        ADD,
        BEGIN,
        END,
        RECORD,
        REMOVE,
        EXPIRE
    }

    private record Step(Action action, String client, int index, int amount) {}

    @Property(tries = 2000)
    void handlesDoAsTheModelDoes(@ForAll("steps") List<Step> steps) {
        MetricsRegistry registry = MetricsRegistry.create();
        GaugeTable table = GaugeTable.of(
                registry,
                FamilyDefinition.gauge("g")
                        .label(LabelDefinition.open("client", Model.BOUND))
                        .expireAfter(EXPIRY)
                        .build());
        Model model = new Model();
        List<GaugeCell> handles = new ArrayList<>();
        List<Handle> modelled = new ArrayList<>();
        List<Tracking> trackings = new ArrayList<>();
        List<@Nullable Series> tracked = new ArrayList<>();
        long time = System.nanoTime();
        for (Step step : steps) {
            if (step.action() == Action.TAKE_HANDLE || handles.isEmpty()) {
                handles.add(Recorder.handle(table, step.client()));
                modelled.add(model.handle(step.client()));
            }
            GaugeCell handle = handles.get(step.index() % handles.size());
            Handle itsModel = modelled.get(step.index() % handles.size());
            switch (step.action()) {
                case TAKE_HANDLE -> {}
                case SET -> {
                    handle.set(step.amount());
                    model.set(itsModel, step.amount());
                }
                case ADD -> {
                    handle.inc(step.amount());
                    model.add(itsModel, step.amount());
                }
                case BEGIN -> {
                    trackings.add(handle.track());
                    tracked.add(model.track(itsModel));
                }
                case END -> {
                    if (!trackings.isEmpty()) {
                        trackings.remove(step.index() % trackings.size()).close();
                        Model.end(tracked.remove(step.index() % tracked.size()));
                    }
                }
                case RECORD -> {
                    Recorder.cell(table, step.client()).inc();
                    model.seriesOf(step.client()).add(1);
                }
                case REMOVE -> {
                    table.remove(new String[] {"client"}, step.client());
                    model.remove(step.client());
                }
                case EXPIRE -> {
                    time += EXPIRY.toNanos();
                    table.store.expire(time);
                    model.expire();
                }
            }
            assertThat(Readings.of(registry, "g")).isEqualTo(model.text());
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Action.class),
                        Arbitraries.of("a", "b", "c", "other"),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(1, 50))
                .as(Step::new)
                .list()
                .ofMaxSize(80);
    }

    private static final class Series {

        private final Handle handle;
        private int value;
        private int tracked;
        private boolean isRecorded;
        private boolean isRemoved;
        private boolean isIdle;

        Series(String client) {
            this.handle = new Handle(client, this);
        }

        void set(int to) {
            value = to;
            isRecorded = true;
            isIdle = false;
        }

        void add(int amount) {
            set(value + amount);
        }
    }

    /** A handle of a gauge; all look-ups during the life of a series return the same handle. */
    private static final class Handle {

        private final String client;
        /**
         * The series in which the handle has an effect; null if its label was full when it was obtained or last set,
         * and still is.
         */
        private @Nullable Series series;

        Handle(String client, @Nullable Series series) {
            this.client = client;
            this.series = series;
        }
    }

    private static final class Model {

        private static final int BOUND = 2;

        private final Map<String, Series> live = new HashMap<>();

        private boolean admits(String client) {
            return live.containsKey(client)
                    || live.size() - (live.containsKey("other") ? 1 : 0) < BOUND && !client.equals("other");
        }

        /** The result of a look-up. */
        Series seriesOf(String client) {
            return live.computeIfAbsent(admits(client) ? client : "other", Series::new);
        }

        Handle handle(String client) {
            boolean isOverflow = client.equals("other") || !admits(client);
            return isOverflow ? new Handle(client, null) : seriesOf(client).handle;
        }

        private Series found(Handle handle) {
            Series found = seriesOf(handle.client);
            if (!found.handle.client.equals("other")) {
                handle.series = found;
            }
            return found;
        }

        void set(Handle handle, int to) {
            if (handle.series != null && handle.series.isRemoved) {
                handle.series = null; // Beyond a bound, the handle is that of the overflow row from now on.
            }
            (handle.series == null ? found(handle) : handle.series).set(to);
        }

        /** Returns the series that the amount was added to, if any. */
        @Nullable
        Series add(Handle handle, int amount) {
            Series series = handle.series == null ? found(handle) : handle.series;
            if (series.isRemoved) {
                return null;
            }
            series.add(amount);
            return series;
        }

        @Nullable
        Series track(Handle handle) {
            Series series = add(handle, 1);
            if (series != null) {
                series.tracked++;
            }
            return series;
        }

        static void end(@Nullable Series series) {
            if (series != null) {
                series.tracked--;
                series.add(-1);
            }
        }

        void remove(String client) {
            Series removed = live.remove(client);
            if (removed != null) {
                removed.isRemoved = true;
            }
        }

        void expire() {
            for (Series series : List.copyOf(live.values())) {
                if (series.isIdle && series.tracked == 0) {
                    remove(series.handle.client);
                }
                series.isIdle = true;
            }
        }

        Map<String, String> text() {
            Map<String, String> text = new HashMap<>();
            live.forEach((client, series) -> {
                if (series.isRecorded) {
                    text.put("client=\"" + client + "\"", Double.toString(series.value));
                }
            });
            return text;
        }
    }
}
