package dev.metricwright.runtime;

import static dev.metricwright.runtime.Recorder.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Series whose label values were chosen to collide in a hash table are counted like any others. */
class CollisionTest {

    private static final int MANY = 8_192;

    private final MetricsRegistry registry = MetricsRegistry.create();

    static Stream<Named<IntFunction<String>>> collisions() {
        return Stream.of(
                Named.of("equal hash codes", Collisions::alike),
                Named.of("neighbouring slots", Collisions::neighbour),
                Named.of("numbers", number -> Integer.toString(Collisions.number(number))));
    }

    @ParameterizedTest
    @MethodSource("collisions")
    void withinTheBoundEachHasItsSeriesAndPastItAllHaveOne(IntFunction<String> value) {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("client", MANY / 2))
                        .build());
        Map<String, String> expected = new HashMap<>();
        for (int number = 0; number < MANY; number++) {
            cell(table, value.apply(number)).inc(number);
            cell(table, value.apply(number)).inc();
            if (number < MANY / 2) {
                expected.put(encoded("client", value.apply(number)), Integer.toString(number + 1));
            }
        }
        int others = IntStream.range(MANY / 2, MANY).map(number -> number + 1).sum();
        expected.put("client=\"other\"", Integer.toString(others));
        assertThat(Readings.of(registry, "x")).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("collisions")
    void removedSeriesAreGoneAndTheOthersStay(IntFunction<String> value) {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("client", MANY))
                        .build());
        for (int number = 0; number < MANY; number++) {
            cell(table, value.apply(number)).inc();
        }
        Map<String, String> expected = new HashMap<>();
        for (int number = 0; number < MANY; number++) {
            if (number % 4 == 0) {
                table.remove(new String[] {"client"}, value.apply(number));
            } else {
                expected.put(encoded("client", value.apply(number)), "1");
            }
        }
        assertThat(Readings.of(registry, "x")).isEqualTo(expected);
        for (int number = 0; number < MANY; number += 4) {
            cell(table, value.apply(number)).inc(2);
            expected.put(encoded("client", value.apply(number)), "2");
        }
        assertThat(Readings.of(registry, "x")).isEqualTo(expected);
    }

    @Test
    void eachLabelMayHaveThem() {
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("a", MANY))
                        .label(LabelDefinition.open("b"))
                        .label(LabelDefinition.open("c", MANY))
                        .build());
        Map<String, String> expected = new HashMap<>();
        for (int number = 0; number < 1_000; number++) {
            String a = Collisions.alike(number % 50);
            String c = Collisions.neighbour(number);
            cell(table, a, "b", c).inc(number);
            cell(table, a, "b", c).inc(number);
            expected.put(
                    encoded("a", a) + "," + encoded("b", "b") + "," + encoded("c", c), Integer.toString(2 * number));
        }
        assertThat(Readings.of(registry, "x")).isEqualTo(expected);
    }

    private static String encoded(String label, String value) {
        return label + "=\"" + value.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"") + "\"";
    }
}
