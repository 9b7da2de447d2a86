package dev.metricwright.exposition;

import static dev.metricwright.exposition.ProtobufFields.LABEL_PAIR_NAME;
import static dev.metricwright.exposition.ProtobufFields.LABEL_PAIR_VALUE;
import static dev.metricwright.exposition.ProtobufFields.TIMESTAMP_NANOS;
import static dev.metricwright.exposition.ProtobufFields.TIMESTAMP_SECONDS;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A message in the wire format of Protocol Buffers. It is written from its last field to its first, because the length
 * of an embedded message precedes its bytes: when the length is written, the bytes that it counts are already there.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">Encoding</a>
 */
final class ProtobufMessage {

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int LENGTH_DELIMITED = 2;

    private static final int LONGEST_VARINT = 10;

    private byte[] bytes = new byte[1 << 10];
    /** The index of the first written byte. */
    private int start = bytes.length;

    /** Removes everything, to begin another message. */
    void clear() {
        start = bytes.length;
    }

    /** The number of bytes that are written. */
    int length() {
        return bytes.length - start;
    }

    /** Writes the message to a buffer. */
    void copyTo(PieceBuffer target) {
        target.put(bytes, start, length());
    }

    /** Writes the message to a sink. */
    void copyTo(ByteSink target) {
        target.put(bytes, start, length());
    }

    /** Writes fields that were written before. */
    void put(byte[] fields) {
        put(fields, 0, fields.length);
    }

    private void put(byte[] source, int from, int to) {
        int count = to - from;
        reserve(count);
        start -= count;
        System.arraycopy(source, from, bytes, start, count);
    }

    /** The message as an array of its own. */
    byte[] toArray() {
        return Arrays.copyOfRange(bytes, start, bytes.length);
    }

    /** Writes a field of one of the integer types. */
    void put(int field, long value) {
        varint(value);
        tag(field, VARINT);
    }

    /** Writes a field of the type {@code double}. */
    void put(int field, double value) {
        reserve(Double.BYTES);
        start -= Double.BYTES;
        long bits = Double.doubleToRawLongBits(value);
        for (int i = 0; i < Double.BYTES; i++) {
            bytes[start + i] = (byte) (bits >>> (Byte.SIZE * i));
        }
        tag(field, FIXED_64);
    }

    /** Writes a field of the type {@code string}. */
    void put(int field, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        put(field, utf8, 0, utf8.length);
    }

    /** Writes a field of the type {@code string}, which is a part of an array in UTF-8. */
    void put(int field, byte[] text, int from, int to) {
        put(text, from, to);
        varint(to - from);
        tag(field, LENGTH_DELIMITED);
    }

    /**
     * Makes the fields that were written last an embedded message.
     *
     * @param field the field that contains the message
     * @param end the {@link #length()} before its fields were written
     */
    void embed(int field, int end) {
        varint(length() - end);
        tag(field, LENGTH_DELIMITED);
    }

    /** Writes a field of the type {@code LabelPair} of {@code metrics.proto}. */
    void putLabel(int field, String name, String value) {
        int end = length();
        put(LABEL_PAIR_VALUE, value);
        put(LABEL_PAIR_NAME, name);
        embed(field, end);
    }

    /** Writes a field of the type {@code google.protobuf.Timestamp}, for a time in milliseconds since the epoch. */
    void putTimestamp(int field, long epochMillis) {
        int end = length();
        putTimestampFields(Math.floorDiv(epochMillis, 1000L), Math.floorMod(epochMillis, 1000) * 1_000_000);
        embed(field, end);
    }

    /** Writes the fields of a {@code google.protobuf.Timestamp}, which are left out if they are 0. */
    void putTimestampFields(long seconds, int nanos) {
        if (nanos != 0) {
            put(TIMESTAMP_NANOS, nanos);
        }
        if (seconds != 0) {
            put(TIMESTAMP_SECONDS, seconds);
        }
    }

    /** Writes the length of a message that follows others, as in a delimited stream. */
    void delimit(long length) {
        varint(length);
    }

    /** Writes the number and the type of a field; all numbers here are below 16, so this is one byte. */
    private void tag(int field, int type) {
        reserve(1);
        bytes[--start] = (byte) ((field << 3) | type);
    }

    private void varint(long value) {
        reserve(LONGEST_VARINT);
        if (value >= 0 && value < 0x80) {
            bytes[--start] = (byte) value;
            return;
        }
        int last = (Long.SIZE - 1 - Long.numberOfLeadingZeros(value)) / 7;
        start -= last + 1;
        long left = value;
        for (int i = 0; i < last; i++) {
            bytes[start + i] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[start + last] = (byte) left;
    }

    private void reserve(int count) {
        if (start < count) {
            int length = length();
            byte[] larger = new byte[2 * (length + count)];
            System.arraycopy(bytes, start, larger, larger.length - length, length);
            bytes = larger;
            start = larger.length - length;
        }
    }
}
