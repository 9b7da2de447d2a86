package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Tracking;
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

/** Whatever handles of gauges are kept over whichever removals, they do what the contract says of them. */
class GaugeHandleModelTest {

    private enum Action {
        LOOK_UP,
        SET,
        ADD,
        BEGIN,
        END,
        REMOVE
    }

    private record Step(Action action, String client, int index, int amount) {}

    @Property(tries = 1000)
    void handlesDoAsTheModelDoes(@ForAll("steps") List<Step> steps) {
        MetricsRegistry registry = MetricsRegistry.create();
        GaugeTable table = GaugeTable.of(
                registry,
                FamilyDefinition.gauge("g")
                        .label(LabelDefinition.open("client"))
                        .build());
        Map<String, Series> live = new HashMap<>();
        List<GaugeCell> handles = new ArrayList<>();
        List<Series> models = new ArrayList<>();
        List<Tracking> trackings = new ArrayList<>();
        List<@Nullable Series> tracked = new ArrayList<>();
        for (Step step : steps) {
            if (step.action() == Action.LOOK_UP || handles.isEmpty()) {
                handles.add(table.at(step.client()));
                models.add(live.computeIfAbsent(step.client(), Series::new));
            }
            int handle = step.index() % handles.size();
            Series model = models.get(handle);
            switch (step.action()) {
                case LOOK_UP -> {}
                case SET -> {
                    handles.get(handle).set(step.amount());
                    model.set(step.amount(), live);
                }
                case ADD -> {
                    handles.get(handle).inc(step.amount());
                    model.add(step.amount());
                }
                case BEGIN -> {
                    trackings.add(handles.get(handle).track());
                    tracked.add(model.add(1));
                }
                case END -> {
                    if (!trackings.isEmpty()) {
                        trackings.remove(step.index() % trackings.size()).close();
                        Series counted = tracked.remove(step.index() % tracked.size());
                        if (counted != null) {
                            counted.value--;
                        }
                    }
                }
                case REMOVE -> {
                    table.remove(new String[] {"client"}, step.client());
                    Series removed = live.remove(step.client());
                    if (removed != null) {
                        removed.isRemoved = true;
                    }
                }
            }
            assertThat(Readings.of(registry, "g")).isEqualTo(text(live));
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Action.class),
                        Arbitraries.of("a", "b"),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(1, 50))
                .as(Step::new)
                .list()
                .ofMaxSize(80);
    }

    private static Map<String, String> text(Map<String, Series> live) {
        Map<String, String> text = new HashMap<>();
        live.forEach((client, series) -> {
            if (series.isRecorded) {
                text.put("client=\"" + client + "\"", Double.toString(series.value));
            }
        });
        return text;
    }

    /** A series, and at the same time the handle that every look-up of it gave. */
    private static final class Series {

        private final String client;
        private int value;
        private boolean isRecorded;
        private boolean isRemoved;
        /** Where its own {@code set} after the removal went to. */
        private @Nullable Series attached;

        Series(String client) {
            this.client = client;
        }

        void set(int to, Map<String, Series> live) {
            Series target = isRemoved ? live.computeIfAbsent(client, Series::new) : this;
            target.value = to;
            target.isRecorded = true;
            attached = target;
        }

        /** Returns what it was added to, if to anything. */
        @Nullable
        Series add(int amount) {
            Series target = isRemoved ? attached : this;
            if (target == null || target.isRemoved) {
                return null;
            }
            target.value += amount;
            target.isRecorded = true;
            return target;
        }
    }
}
