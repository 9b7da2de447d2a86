package dev.metricwright.cli.sources;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A line of a file, which may be as long as the whole file. Its columns count characters, of which some are two
 * {@code char}s of a string.
 */
final class TextLine {

    /** A line behind the end of a file. */
    static final TextLine EMPTY = new TextLine("");

    private final String text;

    /** The indexes at which a character of two {@code char}s begins, in ascending order. */
    private final int[] pairs;

    TextLine(String text) {
        this.text = text;
        this.pairs = IntStream.range(0, text.length() - 1)
                .filter(i -> Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1)))
                .toArray();
    }

    String text() {
        return text;
    }

    /** The column of an index in the text. */
    int column(int index) {
        int found = Arrays.binarySearch(pairs, index - 1);
        return index + 1 - (found < 0 ? -found - 1 : found);
    }

    /** The index of a column, or the length of the text if the line is shorter. */
    int index(int column) {
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (pairs[middle] - middle < column - 1) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.min(column - 1 + low, text.length());
    }
}
