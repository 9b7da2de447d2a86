package dev.metricwright.exposition;

import static dev.metricwright.exposition.ProtobufFields.LABEL_PAIR_NAME;
import static dev.metricwright.exposition.ProtobufFields.LABEL_PAIR_VALUE;

import dev.metricwright.SeriesLabels;
import java.util.Arrays;

/**
 * Writes the labels of one series after another. They are cut out of the text that {@link SeriesLabels#encode} writes,
 * whose parts are kept in UTF-8, so that nothing is allocated or encoded for a series.
 */
final class ProtobufLabels {

    /** The positions of a label in the text: the beginning and the end of its name, and the same of its value. */
    private static final int MARKS = 4;

    private byte[] text = new byte[1 << 8];
    private int[] marks = new int[MARKS * 8];

    /**
     * Writes the labels of a series.
     *
     * @param labels the labels
     * @param field the field that contains each label
     * @param message the message to write to
     */
    void write(SeriesLabels labels, int field, ProtobufMessage message) {
        int length = labels.encodedLength();
        if (text.length < length) {
            text = new byte[2 * length];
        }
        labels.encode(text, 0);
        for (int label = cut(text, length) - MARKS; label >= 0; label -= MARKS) {
            int end = message.length();
            message.put(LABEL_PAIR_VALUE, text, marks[label + 2], marks[label + 3]);
            message.put(LABEL_PAIR_NAME, text, marks[label], marks[label + 1]);
            message.embed(field, end);
        }
    }

    /** Marks the labels in a text of the form {@code a="x",b="y"}. Returns the number of marks. */
    private int cut(byte[] text, int length) {
        int count = 0;
        int at = 0;
        while (at < length) {
            if (count == marks.length) {
                marks = Arrays.copyOf(marks, 2 * count);
            }
            marks[count++] = at;
            while (text[at] != '=') {
                at++;
            }
            marks[count++] = at;
            at += 2;
            marks[count++] = at;
            while (text[at] != '"' && text[at] != '\\') {
                at++;
            }
            int end = at;
            while (text[at] != '"') { // from the first escaped character on, the value is moved to the front
                boolean escaped = text[at] == '\\';
                byte next = text[escaped ? at + 1 : at];
                text[end++] = escaped && next == 'n' ? (byte) '\n' : next;
                at += escaped ? 2 : 1;
            }
            marks[count++] = end;
            at += 2;
        }
        return count;
    }
}
