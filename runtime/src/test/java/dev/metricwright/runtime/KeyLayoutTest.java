package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The distribution of a key's bits over the labels of a family. */
class KeyLayoutTest {

    private static KeyLayout layout(LabelDefinition... labels) {
        return new KeyLayout("x", List.of(labels));
    }

    @Test
    void aClosedLabelHasCodesForItsValuesTheEmptyOneAndTheOverflowValue() {
        assertThat(layout(LabelDefinition.closed("a")).codes(0)).isEqualTo(2);
        assertThat(layout(LabelDefinition.closed("a", "1", "2")).codes(0)).isEqualTo(4);
        assertThat(layout(LabelDefinition.closed("a", "1", "2", "3")).codes(0)).isEqualTo(8);
        assertThat(layout(LabelDefinition.closed("a", "1", "2", "3", "4", "5", "6"))
                        .codes(0))
                .isEqualTo(8);
    }

    @Test
    void anOpenLabelHasSixteenTimesAsManyWhereThereIsRoom() {
        assertThat(layout(LabelDefinition.open("a", 0)).codes(0)).isEqualTo(2 * 16);
        assertThat(layout(LabelDefinition.open("a", 6)).codes(0)).isEqualTo(8 * 16);
        assertThat(layout(LabelDefinition.open("a", 5).listed("v")).codes(0)).isEqualTo(8 * 16);
        assertThat(layout(LabelDefinition.open("a", 7)).codes(0)).isEqualTo(16 * 16);
    }

    @Test
    void labelsLieSideBySide() {
        KeyLayout layout = layout(
                LabelDefinition.closed("a", "1", "2"), // 2 bits
                LabelDefinition.open("b", 6), // 3 and 4 more
                LabelDefinition.closed("c"));
        assertThat(layout.shift(0)).isZero();
        assertThat(layout.shift(1)).isEqualTo(2);
        assertThat(layout.shift(2)).isEqualTo(9);
        assertThat(layout.codes(2)).isEqualTo(2);
    }

    @Test
    void labelsWithoutABoundShareWhatIsLeft() {
        assertThat(layout(LabelDefinition.open("a")).codes(0)).isEqualTo(1 << 30);
        KeyLayout three = layout(LabelDefinition.open("a"), LabelDefinition.open("b"), LabelDefinition.open("c"));
        assertThat(three.codes(0)).isEqualTo(1 << 20);
        assertThat(three.codes(1)).isEqualTo(1 << 20);
        assertThat(three.codes(2)).isEqualTo(1 << 20);
        KeyLayout mixed = layout(LabelDefinition.open("a"), LabelDefinition.open("b", 1_000_000));
        assertThat(mixed.codes(0)).isEqualTo(1 << 30);
        assertThat(mixed.codes(1)).isEqualTo(1 << 24);
    }

    @Test
    void sixtyBitsAreEnough() {
        KeyLayout layout = layout(
                LabelDefinition.open("a", (1 << 30) - 2),
                LabelDefinition.open("b", (1 << 29) - 2),
                LabelDefinition.closed("c"));
        assertThat(layout.codes(0)).isEqualTo(1 << 30);
        assertThat(layout.codes(1)).isEqualTo(1 << 29);
        assertThat(layout.codes(2)).isEqualTo(2);
        assertThat(layout.shift(2)).isEqualTo(59);
    }

    @Test
    void moreThanSixtyAreRefused() {
        assertThatThrownBy(() -> layout(
                        LabelDefinition.open("a", (1 << 30) - 2),
                        LabelDefinition.open("b", (1 << 29) - 1),
                        LabelDefinition.closed("c")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "metric family x: the bounds of its labels take 61 bits, and a key has 60; lower the bound of"
                                + " a label, or drop a label");
        LabelDefinition[] many = new LabelDefinition[61];
        for (int i = 0; i < many.length; i++) {
            many[i] = LabelDefinition.closed("l" + i);
        }
        assertThatThrownBy(() -> layout(many))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("take 61 bits");
    }

    @Test
    void theFlagsOfAKeyAreBesideTheBitsOfTheLabels() {
        long all = (1L << KeyLayout.BITS) - 1;
        for (long flag : new long[] {KeySpace.MISSED, KeySpace.DIVERTED}) {
            assertThat(Long.bitCount(flag)).isEqualTo(1);
            assertThat(flag & all).isZero();
            assertThat(KeySpace.withoutFlags(flag | 5)).isEqualTo(5);
        }
    }

    @Property
    void noTwoLabelsShareABitAndEachHasACodeForAllThatItMayHold(
            @ForAll @Size(max = 8) List<@IntRange(min = -1, max = 100) Integer> bounds) {
        List<LabelDefinition> labels = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i++) {
            labels.add(
                    bounds.get(i) < 0 ? LabelDefinition.open("l" + i) : LabelDefinition.open("l" + i, bounds.get(i)));
        }
        KeyLayout layout = new KeyLayout("x", labels);
        long used = 0;
        for (int i = 0; i < bounds.size(); i++) {
            long mask = (layout.codes(i) - 1L) << layout.shift(i);
            assertThat(used & mask).isZero();
            used |= mask;
            assertThat(layout.codes(i)).isGreaterThanOrEqualTo(Math.max(0, bounds.get(i)) + 2);
        }
        assertThat(used).isBetween(0L, (1L << KeyLayout.BITS) - 1);
    }
}
