package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Label values whose hash codes someone has contrived to be equal: a look-up reads few slots all the same. */
class CollisionTest {

    private static final int MANY = 8_192;
    /** Slots that are read in the second array, where chance decides: more than these once in a million runs. */
    private static final int MOST_BY_CHANCE = 128;

    private static final int MOST = 64 + MOST_BY_CHANCE;

    static Stream<Named<List<String[]>>> collisions() {
        return Stream.of(
                Named.of("one label", tuples(number -> new String[] {alike(number)})),
                Named.of("two labels together", tuples(CollisionTest::alikeTogether)),
                Named.of("eight labels", tuples(number -> new String[] {"a", "b", "", "", alike(number), "", "", "h"})),
                Named.of("neighbouring slots, different hash codes", tuples(CollisionTest::neighbour)));
    }

    private static Row<CounterCell> row(String[] tuple) {
        LabelValue[] values = Arrays.stream(tuple)
                .map(text -> new LabelValue("x", text, false))
                .toArray(LabelValue[]::new);
        return new PlainRow<>(values, 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("collisions")
    void aLookUpReadsFewSlots(List<String[]> tuples) {
        RowIndex<CounterCell> index = new RowIndex<>();
        List<Row<CounterCell>> rows = new ArrayList<>();
        for (String[] tuple : tuples) {
            Row<CounterCell> row = row(tuple);
            assertThat(index.find(tuple)).isNull();
            assertThat(index.probes(row)).as("to know that it is missing").isLessThanOrEqualTo(MOST);
            index.add(row);
            rows.add(row);
        }
        for (Row<CounterCell> row : rows) {
            assertThat(find(index, row.values())).isSameAs(row);
            assertThat(index.probes(row)).isLessThanOrEqualTo(MOST);
        }
        assertThat(index.all()).containsExactlyInAnyOrderElementsOf(rows);
    }

    /** Each index has a key of its own, and none of them is a bad one. */
    @Test
    void aLookUpReadsFewSlotsWhateverTheKey() {
        List<Row<CounterCell>> rows = tuples(CollisionTest::alikeTogether).stream()
                .map(CollisionTest::row)
                .toList();
        for (int key = 0; key < 300; key++) {
            RowIndex<CounterCell> index = new RowIndex<>();
            rows.forEach(index::add);
            assertThat(rows).allMatch(row -> index.probes(row) <= MOST);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("collisions")
    void whatWasTakenOutIsNotFoundAndTheOthersAre(List<String[]> tuples) {
        RowIndex<CounterCell> index = new RowIndex<>();
        List<Row<CounterCell>> rows = new ArrayList<>();
        for (String[] tuple : tuples) {
            rows.add(row(tuple));
        }
        rows.forEach(index::add);
        List<Row<CounterCell>> leaving = rows.subList(MANY / 4, MANY / 2);
        List<Row<CounterCell>> staying = new ArrayList<>(rows);
        staying.removeAll(leaving);

        leaving.forEach(index::remove);

        assertThat(leaving)
                .allSatisfy(row -> assertThat(find(index, row.values())).isNull());
        assertThat(staying)
                .allSatisfy(row -> assertThat(find(index, row.values())).isSameAs(row));
        assertThat(index.all()).containsExactlyInAnyOrderElementsOf(staying);

        leaving.forEach(index::add);

        assertThat(rows).allSatisfy(row -> assertThat(find(index, row.values())).isSameAs(row));
        index.clear();
        assertThat(rows).allSatisfy(row -> assertThat(find(index, row.values())).isNull());
        assertThat(index.all()).isEmpty();
    }

    /** The bound would hold for nothing if what is crowded here were crowded by nobody's will, too. */
    @Test
    void valuesThatNobodyContrivedStandWithinReach() {
        RowIndex<CounterCell> index = new RowIndex<>();
        int beyond = 0;
        for (String[] tuple : tuples(number -> new String[] {"client-" + number, "10.0.0." + number % 256})) {
            Row<CounterCell> row = row(tuple);
            index.add(row);
            beyond += index.probes(row) > RowIndex.REACH ? 1 : 0;
        }
        assertThat(beyond).isZero();
    }

    @Test
    void seriesThatCollideAreCountedAsAnyOther() {
        MetricsRegistry registry = MetricsRegistry.create();
        CounterTable table = CounterTable.of(
                registry,
                FamilyDefinition.counter("x")
                        .label(LabelDefinition.open("client", MANY / 2))
                        .build());
        Map<String, String> expected = new HashMap<>();
        for (int number = 0; number < MANY; number++) {
            String client = alike(number);
            table.at(client).inc(number);
            table.at(client).inc();
            if (number < MANY / 2) {
                expected.put("client=\"" + client + "\"", Integer.toString(number + 1));
            }
        }
        int others = IntStream.range(MANY / 2, MANY).map(number -> number + 1).sum();
        expected.put("client=\"other\"", Integer.toString(others));
        assertThat(Readings.of(registry, "x")).isEqualTo(expected);
    }

    /** Numbers too can be contrived; those for which no slot is near are formatted each time. */
    @Test
    void numbersThatCollideAreKeptAsFarAsSlotsAreNear() {
        IntLabel label = new IntLabel();
        int again = 0;
        for (int number = 0; number < MANY; number++) {
            int slot = number << 19;
            int value = (slot ^ slot >>> 16) * inverse(0x9E3779B9);
            assertThat(label.of(value)).isEqualTo(Integer.toString(value));
            again += label.of(value) == label.of(value) ? 1 : 0;
        }
        assertThat(again).isBetween(1, IntLabel.REACH);
    }

    /** By six strings where the tuple is as wide, as recorders do. */
    private static Row<CounterCell> find(RowIndex<CounterCell> index, String[] t) {
        return t.length == Row.WIDTH ? index.find(t[0], t[1], t[2], t[3], t[4], t[5]) : index.find(t);
    }

    private static List<String[]> tuples(IntFunction<String[]> tuple) {
        List<String[]> tuples = new ArrayList<>();
        for (int number = 0; number < MANY; number++) {
            tuples.add(Population.padded(tuple.apply(number)));
        }
        return tuples;
    }

    /** "Aa" and "BB" have the same hash code, and so have strings that are made of as many of them. */
    private static String alike(int number) {
        StringBuilder text = new StringBuilder();
        for (int bit = 1; bit < MANY; bit <<= 1) {
            text.append((number & bit) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }

    /** No two values have the same hash code; but what the first has more, the second has less. */
    private static String[] alikeTogether(int number) {
        String[] tuple = {(char) (0x8000 - number) + "x", "" + (char) (0x4000 + number)};
        assertThat(tuple[0].hashCode() + 31 * tuple[1].hashCode()).isEqualTo(31 * 0x8000 + 'x' + 31 * 0x4000);
        return tuple;
    }

    /** Found by calculating from the slot back to the string: all of it can be undone. */
    private static String[] neighbour(int number) {
        int slot = number << 19 | number & 3;
        int mixed = slot ^ slot >>> 16;
        int hash = mixed * inverse(0x9E3779B9);
        String[] tuple = {withHashCode(hash)};
        assertThat(Row.hash(Population.padded(tuple), Reading.AS_GIVEN)).isEqualTo(slot);
        return tuple;
    }

    private static int inverse(int odd) {
        int inverse = odd;
        for (int bits = 3; bits < Integer.SIZE; bits *= 2) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }

    private static String withHashCode(int hash) {
        char[] text = new char[5];
        long rest = Integer.toUnsignedLong(hash);
        for (int i = text.length - 1; i > 0; i--) {
            text[i] = (char) (rest % 31);
            rest /= 31;
        }
        text[0] = (char) rest;
        return new String(text);
    }
}
