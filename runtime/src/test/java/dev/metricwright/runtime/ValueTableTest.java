package dev.metricwright.runtime;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A value is found by its text, and by its number if it has one, whatever its hash code. */
class ValueTableTest {

    private final ValueTable table = new ValueTable();

    private static LabelValue value(String text) {
        return new LabelValue("x", text, false, 0);
    }

    static Stream<Named<IntFunction<String>>> texts() {
        return Stream.of(
                Named.of("names", number -> "client-" + number),
                Named.of("numbers", number -> Integer.toString(number - 1_000)),
                Named.of("equal hash codes", Collisions::alike),
                Named.of("neighbouring slots", Collisions::neighbour),
                Named.of(
                        "equal hash codes among others",
                        number -> number % 3 == 0
                                ? Collisions.alike(number)
                                : number % 3 == 1 ? Collisions.neighbour(number) : "client-" + number));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void eachValueIsFoundFromWhenItIsAdded(IntFunction<String> text) {
        List<LabelValue> added = new ArrayList<>();
        for (int number = 0; number < 2_000; number++) {
            assertThat(table.find(text.apply(number))).isNull();
            LabelValue value = value(text.apply(number));
            table.add(value);
            added.add(value);
            if (Integer.bitCount(number) < 2) {
                added.forEach(
                        each -> assertThat(table.find(new String(each.text))).isSameAs(each));
            }
        }
        added.forEach(each -> assertThat(table.find(new String(each.text))).isSameAs(each));
        added.forEach(each -> assertThat(table.find(each.text)).isSameAs(each));
        assertThat(table.find(text.apply(2_000))).isNull();
    }

    @Test
    void twoThousandStringsOfOneHashCodeAreFound() {
        Set<String> texts =
                IntStream.range(0, 2_000).mapToObj(Collisions::alike).collect(toSet());
        assertThat(texts)
                .hasSize(2_000)
                .extracting(String::hashCode)
                .containsOnly(Collisions.alike(0).hashCode());
        texts.forEach(text -> table.add(value(text)));
        assertThat(texts).allSatisfy(text -> assertThat(table.find(text).text).isEqualTo(text));
    }

    @Test
    void numbersAreFoundWithoutTheirText() {
        for (int number = -5_000; number < 5_000; number++) {
            assertThat(table.find(number)).isNull();
            LabelValue value = value(Integer.toString(number));
            table.add(value);
            assertThat(table.find(number)).isSameAs(value);
        }
        for (int number = -5_000; number < 5_000; number++) {
            assertThat(table.find(number)).isSameAs(table.find(Integer.toString(number)));
        }
        assertThat(table.find(5_000)).isNull();
    }

    @Test
    void onlyTheUsualWayToWriteANumberIsThatNumber() {
        for (String text : List.of("01", "+1", "-0", " 1", "1 ", "", "-", "\u0661", "2147483648", "1e0")) {
            table.add(value(text));
            assertThat(table.find(text)).isNotNull();
        }
        assertThat(table.find(1)).isNull();
        assertThat(table.find(0)).isNull();
        assertThat(table.find(Integer.MIN_VALUE)).isNull();
        table.add(value("-2147483648"));
        assertThat(table.find(Integer.MIN_VALUE).text).isEqualTo("-2147483648");
    }

    /** With linear search, these look-ups would take minutes. */
    @Test
    void numbersCannotBeContrivedToMeet() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            int many = 400_000;
            for (int number = 0; number < many; number++) {
                table.add(value(Integer.toString(Collisions.number(number))));
            }
            for (int number = 0; number < many; number++) {
                assertThat(table.find(Collisions.number(number)).number).isEqualTo(Collisions.number(number));
            }
        });
    }

    @Property(tries = 200)
    void addedValuesAreFoundAndNoOthers(@ForAll Set<String> added, @ForAll Set<String> others) {
        ValueTable mixed = new ValueTable();
        for (String text : added) {
            mixed.add(value(text));
        }
        added.forEach(text -> assertThat(mixed.find(text).text).isEqualTo(text));
        others.stream().filter(text -> !added.contains(text)).forEach(text -> assertThat(mixed.find(text))
                .isNull());
    }
}
