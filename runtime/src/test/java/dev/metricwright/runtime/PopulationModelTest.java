package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is recorded and removed in whatever order, a table reads as a plain map would that keeps the bounds. */
class PopulationModelTest {

    /** Records on a client, a rule and a reason; or removes the client, its rule, or its reason. */
    private record Step(int action, String client, String rule, boolean reason) {}

    @Property(tries = 1000)
    void aTableReadsAsTheModelDoes(
            @ForAll("steps") List<Step> steps, @ForAll boolean retain, @ForAll("caps") int cap, @ForAll boolean array) {
        MetricsRegistry registry = MetricsRegistry.create();
        FamilyDefinition.Builder definition = FamilyDefinition.counter("x")
                .label(LabelDefinition.open("client", 3))
                .label(LabelDefinition.open("rule", 4).listed("ok"))
                .label(LabelDefinition.closed("reason", "true", "false"))
                .maxSeries(cap);
        CounterTable table = CounterTable.of(registry, (retain ? definition.retain() : definition).build());
        FlagLabel reason = table.closedFlag("reason");
        Model model = new Model(retain, cap);
        for (Step step : steps) {
            String flag = Boolean.toString(step.reason());
            // what one removal retires is equally old; the model knows an order only of single series
            switch (retain ? Math.max(step.action(), 2) : step.action()) {
                case 0 -> {
                    table.remove(new String[] {"client"}, step.client());
                    model.remove(List.of(step.client()), 0);
                }
                case 1 -> {
                    table.remove(new String[] {"client", "rule"}, step.client(), step.rule());
                    model.remove(List.of(step.client(), step.rule()), 0);
                }
                case 2 -> {
                    table.remove(new String[] {"reason", "rule", "client"}, flag, step.rule(), step.client());
                    model.remove(List.of(step.client(), step.rule(), flag), 0);
                }
                case 3 -> {
                    if (!retain) {
                        table.remove(new String[] {"rule", "reason"}, step.rule(), flag);
                        model.remove(List.of(step.rule(), flag), 1);
                    }
                }
                default -> {
                    CounterCell cell = array
                            ? table.at(new String[] {step.client(), step.rule()}, reason.of(step.reason()))
                            : table.at(step.client(), step.rule(), reason.of(step.reason()));
                    cell.inc();
                    model.record(step.client(), step.rule(), flag);
                }
            }
            assertThat(Readings.of(registry, "x")).isEqualTo(model.text());
        }
        assertThat(Readings.of(registry, "metricwright_label_overflow_total")).isEqualTo(model.overflowText());
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of("", "a", "b", "c", "d", "e", "other"),
                        Arbitraries.of("ok", "p", "q", "r", "s", "t", "u", "other"),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMaxSize(80);
    }

    @Provide
    Arbitrary<Integer> caps() {
        return Arbitraries.of(0, 5, 8);
    }

    /** The contract's words about bounds and removal, as plainly as they can be written. */
    private static final class Model {
        private final boolean retain;
        private final int cap;
        private final Map<List<String>, Integer> series = new HashMap<>();
        private final List<List<String>> retired = new ArrayList<>();
        private final Map<String, Integer> overflows = new TreeMap<>();

        Model(boolean retain, int cap) {
            this.retain = retain;
            this.cap = cap == 0 ? Integer.MAX_VALUE : cap;
        }

        void record(String client, String rule, String reason) {
            boolean clientDiverted = !admits(0, client, 3);
            boolean ruleDiverted = !admits(1, rule, 4);
            List<String> key = List.of(clientDiverted ? "other" : client, ruleDiverted ? "other" : rule, reason);
            if (!series.containsKey(key)) {
                boolean full = counted() + 1 - retired.size() > cap;
                List<String> atCap = List.of(
                        reserved(key.get(0)) ? key.get(0) : "other",
                        reserved(key.get(1)) ? key.get(1) : "other",
                        reason);
                if (full && !atCap.equals(key)) {
                    key = atCap;
                    clientDiverted = true;
                    ruleDiverted = true;
                } else if (!full) {
                    makeRoom(0, key.get(0), 3);
                    makeRoom(1, key.get(1), 4);
                    while (counted() + 1 > cap && !key.contains("other")) {
                        series.remove(retired.remove(0));
                    }
                }
            }
            series.merge(key, 1, Integer::sum);
            retired.remove(key);
            if (clientDiverted) {
                overflows.merge("client", 1, Integer::sum);
            }
            if (ruleDiverted) {
                overflows.merge("rule", 1, Integer::sum);
            }
        }

        private static boolean reserved(String value) {
            return Set.of("", "ok", "other").contains(value);
        }

        /** "ok" is listed on the rule alone, but no client is called so. */
        private boolean admits(int label, String value, int max) {
            Set<String> live = live(label);
            return reserved(value)
                    || live.contains(value)
                    || live.size() < max
                    || live.stream().anyMatch(candidate -> retired.containsAll(readersOf(label, candidate)));
        }

        private void makeRoom(int label, String value, int max) {
            while (!reserved(value)
                    && !live(label).contains(value)
                    && live(label).size() >= max) {
                List<List<String>> oldest = retired.stream()
                        .map(key -> readersOf(label, key.get(label)))
                        .filter(readers -> !reserved(readers.get(0).get(label)) && retired.containsAll(readers))
                        .findFirst()
                        .orElseThrow();
                oldest.forEach(series::remove);
                retired.removeAll(oldest);
            }
        }

        private List<List<String>> readersOf(int label, String value) {
            return series.keySet().stream()
                    .filter(key -> key.get(label).equals(value))
                    .toList();
        }

        private Set<String> live(int label) {
            Set<String> live = new HashSet<>();
            series.keySet().forEach(key -> live.add(key.get(label)));
            live.removeIf(Model::reserved);
            return live;
        }

        private long counted() {
            return series.keySet().stream()
                    .filter(key -> !key.contains("other"))
                    .count();
        }

        void remove(List<String> values, int from) {
            List<List<String>> gone = series.keySet().stream()
                    .filter(key -> !key.contains("other"))
                    .filter(key -> key.subList(from, from + values.size()).equals(values))
                    .toList();
            if (!retain) {
                gone.forEach(series::remove);
                return;
            }
            gone.stream().filter(key -> !retired.contains(key)).forEach(retired::add);
        }

        Map<String, String> text() {
            Map<String, String> text = new TreeMap<>();
            series.forEach((key, total) -> text.put(
                    "client=\"%s\",rule=\"%s\",reason=\"%s\"".formatted(key.toArray()), Integer.toString(total)));
            return text;
        }

        Map<String, String> overflowText() {
            Map<String, String> text = new TreeMap<>();
            overflows.forEach(
                    (label, count) -> text.put("family=\"x\",label=\"" + label + "\"", Integer.toString(count)));
            return text;
        }
    }
}
