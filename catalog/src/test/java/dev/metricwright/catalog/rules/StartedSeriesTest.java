package dev.metricwright.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.ValueSet;
import dev.metricwright.catalog.checked.CheckedMethod;
import dev.metricwright.catalog.checked.CheckedMethod.Start;
import dev.metricwright.catalog.checked.LabelSource;
import dev.metricwright.catalog.checked.StartLabel;
import dev.metricwright.catalog.declaration.ErasedType;
import dev.metricwright.catalog.declaration.ParameterDeclaration;
import dev.metricwright.catalog.declaration.ParameterType;
import dev.metricwright.catalog.declaration.ParameterType.Simple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StartedSeriesTest {

    /** A value that no catalog and no method names. */
    private static final String UNNAMED = "unnamed";

    private static final List<String> UNIVERSE = List.of("x", "y", "q", "", UNNAMED);

    private static final ParameterType ENUM = new ParameterType.Constants(
            ErasedType.of("example", "Enum"),
            List.of(
                    new ParameterType.Constant("X", Optional.empty()),
                    new ParameterType.Constant("Q", Optional.empty())));

    @Property
    void theSeriesAreThoseThatTheMethodsReachOneByOne(@ForAll Random random) {
        Family family = RandomFamily.next(random);
        List<CombinationBlock> reached = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            reached.add(RandomFamily.block(family, random));
        }
        List<LabelSource.FromParameter> sources = sources(family, random);

        List<Start> starts = new StartedSeries(new FamilySpace(family), sources).of(reached);

        for (List<String> values : CartesianProduct.of(
                sources.stream().map(StartedSeriesTest::passable).toList())) {
            Map<String, String> passed = new HashMap<>();
            for (int i = 0; i < values.size(); i++) {
                passed.put(sources.get(i).label(), values.get(i));
            }
            List<List<String>> started = starts.stream()
                    .flatMap(start -> series(start, passed).stream())
                    .toList();
            assertThat(started)
                    .as("%s%n%s%n%s%n%s", family, reached, passed, starts)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(expected(family, reached, passed));
        }
    }

    private static List<LabelSource.FromParameter> sources(Family family, Random random) {
        List<Label> labels = new ArrayList<>(family.labels());
        labels.removeIf(label -> random.nextBoolean());
        return labels.stream()
                .map(label -> source(
                        label.name(), List.of(Simple.STRING, Simple.INT, ENUM).get(random.nextInt(3))))
                .toList();
    }

    private static LabelSource.FromParameter source(String label, ParameterType type) {
        return new LabelSource.FromParameter(
                label,
                new ParameterDeclaration(label, Optional.empty(), type, new Declared.At("")),
                type == ENUM ? List.of("x", "q") : List.of());
    }

    private static List<String> passable(LabelSource.FromParameter source) {
        ParameterType type = source.parameter().type();
        return type == ENUM
                ? source.constants()
                : UNIVERSE.stream()
                        .filter(value -> type == Simple.STRING || !value.isEmpty())
                        .toList();
    }

    private static List<List<String>> series(Start start, Map<String, String> passed) {
        return CartesianProduct.of(
                start.labels().stream().map(label -> values(label, passed)).toList());
    }

    private static List<String> values(StartLabel label, Map<String, String> passed) {
        if (label instanceof StartLabel.Known known) {
            return known.values();
        }
        StartLabel.Passed of = (StartLabel.Passed) label;
        String value = passed.get(of.source().label());
        boolean isEqual = of.distinctFrom()
                .filter(other -> value.equals(passed.get(other.label())))
                .isPresent();
        return of.values().contains(value) && !isEqual ? List.of(value) : List.of();
    }

    private static Set<List<String>> expected(
            Family family, List<CombinationBlock> reached, Map<String, String> passed) {
        List<Label> labels = family.labels();
        LegalCombinations legal = new LegalCombinations(family);
        List<List<String>> all = CartesianProduct.of(labels.stream()
                .map(label -> passed.containsKey(label.name()) ? List.of(passed.get(label.name())) : UNIVERSE)
                .toList());
        Set<List<String>> expected = new HashSet<>();
        for (CombinationBlock method : reached) {
            List<List<String>> expressed = all.stream()
                    .filter(combination -> CartesianProduct.contains(method, combination))
                    .filter(legal::contain)
                    .toList();
            // If a method can express something with one unnamed value, it can with any number of values.
            Set<List<String>> open = expressed.stream()
                    .filter(combination -> hasUnnamed(labels, combination, passed))
                    .map(combination -> withoutOpen(labels, combination, method, passed))
                    .collect(Collectors.toSet());
            expressed.stream()
                    .filter(combination -> !open.contains(withoutOpen(labels, combination, method, passed)))
                    .filter(combination -> family.combinations().distinct().isEmpty()
                            || combination.get(0).isEmpty()
                            || !combination.get(0).equals(combination.get(1)))
                    .forEach(expected::add);
        }
        return expected;
    }

    private static boolean hasUnnamed(List<Label> labels, List<String> combination, Map<String, String> passed) {
        for (int i = 0; i < labels.size(); i++) {
            if (combination.get(i).equals(UNNAMED)
                    && !passed.containsKey(labels.get(i).name())) {
                return true;
            }
        }
        return false;
    }

    private static List<String> withoutOpen(
            List<Label> labels, List<String> combination, CombinationBlock method, Map<String, String> passed) {
        List<String> without = combination;
        for (int i = 0; i < labels.size(); i++) {
            if (method.sets().get(i).inverted()
                    && !passed.containsKey(labels.get(i).name())) {
                without = CartesianProduct.with(without, i, "(open)");
            }
        }
        return without;
    }

    private static final Catalog EXAMPLE = Declared.catalog("""
            catalog: example
            families:
              - name: rejected_total
                type: counter
                labels:
                  client: {max: 9}
                  rule: {max: 9}
                  reason: {values: [rate, size]}
                detail: {port: {ask: per_port, max: 4}}
              - name: requests_total
                type: counter
                labels:
                  client: {max: 9}
                  outcome: {values: [allow, deny]}
                  reason: {values: [ok, expired, forbidden]}
                legal:
                  - {when: {outcome: [allow]}, then: {reason: [ok]}}
                  - {when: {outcome: [deny]}, then: {reason: {not: [ok]}}}
              - name: moves_total
                type: counter
                labels: {from: {max: 9}, to: {max: 9}}
                distinct: [from, to]
              - name: connections
                type: gauge
                labels: {client: {max: 9}}
            """);

    private static List<String> starts(Declared... methods) {
        Checked checked = Declared.checked(EXAMPLE, methods);
        assertThat(Declared.findings(checked)).isEmpty();
        return checked.recorder().orElseThrow().methods().stream()
                .filter(CheckedMethod.Starts.class::isInstance)
                .flatMap(method -> ((CheckedMethod.Starts) method).starts().stream())
                .map(start -> start.family().name()
                        + start.labels().stream().map(StartedSeriesTest::words).toList())
                .toList();
    }

    private static String words(StartLabel label) {
        if (label instanceof StartLabel.Known known) {
            return known.values().toString();
        }
        StartLabel.Passed passed = (StartLabel.Passed) label;
        String values = passed.values().equals(ValueSet.ALL)
                ? ""
                : (passed.values().inverted() ? " not in " : " in ")
                        + passed.values().named();
        return passed.source().label()
                + values
                + passed.distinctFrom().map(other -> " not " + other.label()).orElse("");
    }

    private static Declared rejected() {
        return Declared.method("rejected", "rejected_total")
                .strings("client", "rule")
                .values("reason", "rate", "size");
    }

    @Test
    void valuesThatAreKnownAreCompletedToTheValuesThatArePassed() {
        assertThat(starts(
                        rejected(),
                        Declared.start("started")
                                .parameter("rule", Simple.STRING)
                                .parameter("client", Simple.STRING)))
                .containsExactly("rejected_total[client, rule, [rate, size]]");
    }

    @Test
    void seriesWithAnotherOpenLabelAreLeftOut() {
        assertThat(starts(rejected(), Declared.start("started").parameter("client", Simple.STRING)))
                .isEmpty();
        assertThat(starts(
                        rejected(),
                        Declared.method("whole", "rejected_total")
                                .strings("client")
                                .labels("rule=")
                                .values("reason", "size"),
                        Declared.start("started").parameter("client", Simple.STRING)))
                .containsExactly("rejected_total[client, [], [size]]");
    }

    @Test
    void detailLabelsDoNotMatter() {
        assertThat(starts(
                        rejected().strings("port"),
                        Declared.start("started")
                                .parameter("client", Simple.STRING)
                                .parameter("rule", Simple.INT)))
                .containsExactly("rejected_total[client, rule, [rate, size]]");
    }

    @Test
    void eachSeriesStartsOnceThoughSeveralMethodsReachIt() {
        assertThat(starts(
                        Declared.method("whole", "rejected_total")
                                .strings("client")
                                .labels("rule=")
                                .values("reason", "size"),
                        rejected(),
                        Declared.start("started")
                                .parameter("client", Simple.STRING)
                                .parameter("rule", Simple.STRING)))
                .containsExactly(
                        "rejected_total[client, rule in [], [size]]",
                        "rejected_total[client, rule not in [], [rate, size]]",
                        "rejected_total[client, rule in [], [rate]]");
    }

    @Test
    void onlyLegalSeriesStart() {
        Declared requested =
                Declared.method("allowed", "requests_total").strings("client").labels("outcome=allow", "reason=ok");
        Declared denied = Declared.method("denied", "requests_total")
                .strings("client")
                .labels("outcome=deny")
                .values("reason", "expired", "forbidden");
        assertThat(starts(
                        requested,
                        denied,
                        Declared.start("started")
                                .parameter("client", Simple.STRING)
                                .parameter("outcome", Simple.STRING)))
                .containsExactly(
                        "requests_total[client, outcome in [allow], [ok]]",
                        "requests_total[client, outcome in [deny], [expired, forbidden]]");
    }

    @Test
    void nothingIsAskedOfAnEnumWhoseValuesAllStart() {
        Declared requested =
                Declared.method("allowed", "requests_total").strings("client").labels("outcome=allow", "reason=ok");
        Declared denied =
                Declared.method("denied", "requests_total").strings("client").labels("outcome=deny", "reason=expired");
        assertThat(starts(
                        denied,
                        requested,
                        Declared.start("started")
                                .parameter("client", Simple.STRING)
                                .parameter(
                                        "outcome",
                                        new ParameterType.Constants(
                                                ErasedType.of("example", "Outcome"),
                                                List.of(
                                                        new ParameterType.Constant("ALLOW", Optional.empty()),
                                                        new ParameterType.Constant("LATER", Optional.empty()))))))
                .containsExactly("requests_total[client, outcome, [ok]]");
    }

    @Test
    void equalPairsOfDistinctLabelsDoNotStart() {
        assertThat(starts(
                        Declared.method("moved", "moves_total").strings("from", "to"),
                        Declared.start("started")
                                .parameter("from", Simple.STRING)
                                .parameter("to", Simple.STRING)))
                .containsExactly("moves_total[from, to in []]", "moves_total[from, to not in [] not from]");
        assertThat(starts(
                        Declared.method("moved", "moves_total").strings("from").values("to", "a", "b"),
                        Declared.start("started").parameter("from", Simple.INT)))
                .containsExactly(
                        "moves_total[from not in [a, b], [a, b]]",
                        "moves_total[from in [b], [a]]",
                        "moves_total[from in [a], [b]]");
    }

    @Test
    void gaugesAndSampledCountersDoNotStart() {
        assertThat(starts(
                        rejected(),
                        Declared.method("connected", "connections")
                                .strings("client")
                                .parameter("n", Simple.LONG),
                        Declared.method("requested", "requests_total")
                                .strings("client")
                                .labels("outcome=allow", "reason=ok")
                                .parameter("n", Simple.LONG_SUPPLIER),
                        Declared.method("whole", "rejected_total")
                                .strings("client")
                                .labels("rule=")
                                .values("reason", "rate"),
                        Declared.start("started").parameter("client", Simple.STRING)))
                .containsExactly("rejected_total[client, [], [rate]]");
    }
}
