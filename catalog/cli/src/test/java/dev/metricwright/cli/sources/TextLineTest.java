package dev.metricwright.cli.sources;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Columns of a line, in which some characters are two chars of a string. */
class TextLineTest {

    @Test
    void aCharacterOutsideOfTheBasicPlaneIsOneColumn() {
        TextLine line = new TextLine("a\uD83D\uDE00b");

        assertThat(line.column(3)).isEqualTo(3);
        assertThat(line.index(3)).isEqualTo(3);
        assertThat(line.index(9)).isEqualTo(4);
    }

    @Property
    void columnsAreThoseOfAWalkThroughTheLine(
            @ForAll @CharRange(from = '\uD7FF', to = '\uDE00') String text,
            @ForAll @IntRange(min = 0, max = 40) int column) {
        TextLine line = new TextLine(text);
        int characters = text.codePointCount(0, text.length());
        int expected = column >= characters ? text.length() : text.offsetByCodePoints(0, column);

        assertThat(line.index(column + 1)).isEqualTo(expected);
        assertThat(line.column(expected)).isEqualTo(text.codePointCount(0, expected) + 1);
    }
}
