package dev.metricwright.exposition;

import dev.metricwright.Quantity;
import dev.metricwright.SeriesLabels;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * A buffer between a scrape and its stream. Bytes are copied and whole numbers are printed digit by digit, both without
 * allocating. Exceptions of the stream are thrown as {@link UncheckedIOException}.
 */
final class ByteSink {

    private static final int CAPACITY = 1 << 13;
    private static final int LONGEST_LONG = 20;
    private static final int MOST_DIGITS = 19;
    private static final byte[] PAIRS = pairs();

    /** Below this number, every whole {@code double} is exact. */
    private static final double EXACT = 1L << 53;

    private final OutputStream out;
    private final byte[] buffer = new byte[CAPACITY];
    private int length;

    ByteSink(OutputStream out) {
        this.out = out;
    }

    void put(char ascii) {
        reserve(1);
        buffer[length++] = (byte) ascii;
    }

    void put(byte[] bytes) {
        put(bytes, 0, bytes.length);
    }

    /**
     * Writes the beginning of a sample: its name, its labels, and a space. The labels are encoded directly into the
     * buffer if they fit.
     */
    void putSample(byte[] name, SeriesLabels labels) {
        int needed = labels.encodedLength();
        if (name.length + needed + 3 > CAPACITY) {
            putLongSample(name, labels);
            return;
        }
        reserve(name.length + needed + 3);
        System.arraycopy(name, 0, buffer, length, name.length);
        int at = length + name.length;
        if (needed > 0) {
            buffer[at++] = '{';
            labels.encode(buffer, at);
            at += needed;
            buffer[at++] = '}';
        }
        buffer[at++] = ' ';
        length = at;
    }

    private void putLongSample(byte[] name, SeriesLabels labels) {
        put(name);
        put('{');
        put(labels.encoded());
        put('}');
        put(' ');
    }

    /**
     * Writes one bucket of a histogram: the common beginning of all its buckets, the bound of this bucket, and its
     * count.
     */
    void putBucket(byte[] beginning, int beginningLength, byte[] bound, long count) {
        int needed = beginningLength + bound.length + LONGEST_LONG;
        if (needed > CAPACITY) {
            put(beginning, 0, beginningLength);
            put(bound);
        } else {
            reserve(needed);
            System.arraycopy(beginning, 0, buffer, length, beginningLength);
            System.arraycopy(bound, 0, buffer, length + beginningLength, bound.length);
            length += beginningLength + bound.length;
        }
        put(count);
    }

    /** Writes a part of an array. */
    void put(byte[] bytes, int start, int count) {
        if (count > CAPACITY) {
            drain();
            write(bytes, start, count);
        } else {
            reserve(count);
            System.arraycopy(bytes, start, buffer, length, count);
            length += count;
        }
    }

    void put(String text) {
        put(text.getBytes(StandardCharsets.UTF_8));
    }

    void put(long value) {
        reserve(LONGEST_LONG);
        long negative = value > 0 ? -value : value; // the smallest long has no positive counterpart
        if (value < 0) {
            buffer[length++] = '-';
        }
        int end = length + countDigits(negative);
        digits(negative, end);
        length = end;
    }

    void put(double value) {
        long whole = (long) value;
        if (whole == value && Math.abs(value) < EXACT && (whole != 0 || 1 / value > 0)) {
            put(whole);
        } else {
            put(ShortestNumber.text(value));
        }
    }

    /** Prints an amount with all of its digits. */
    void put(Quantity amount) {
        double rest = amount.rest();
        boolean decimals = amount.decimals() != 0;
        if (rest == 0) {
            put(amount.whole());
            if (decimals) {
                decimals(amount.decimals(), amount.digits());
            }
        } else if (!Double.isFinite(rest) || (amount.whole() == 0 && !decimals)) {
            put(rest);
        } else {
            BigDecimal sum = BigDecimal.valueOf(amount.whole())
                    .add(BigDecimal.valueOf(amount.decimals(), amount.digits()))
                    .add(rest == Math.rint(rest) ? new BigDecimal(rest) : ShortestNumber.decimal(rest));
            put(sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString());
        }
    }

    /** Writes all bytes to the stream, and flushes the stream. */
    void flush() {
        drain();
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a point and the digits after it, without trailing zeros. */
    private void decimals(long decimals, int digits) {
        long shortened = decimals;
        int count = digits;
        while (shortened % 10 == 0) {
            shortened /= 10;
            count--;
        }
        reserve(1 + count);
        buffer[length++] = '.';
        int end = length + count;
        int start = digits(-shortened, end);
        while (start > length) {
            buffer[--start] = '0';
        }
        length = end;
    }

    private static int countDigits(long negative) {
        int count = 1;
        for (long smallest = -10; negative <= smallest && count < MOST_DIGITS; smallest *= 10) {
            count++;
        }
        return count;
    }

    /**
     * Prints the digits of a number that is not positive, so that they end before {@code end}. Returns the index of the
     * first digit.
     */
    private int digits(long negative, int end) {
        int at = end;
        long left = negative;
        while (left <= -100) {
            long rest = left / 100;
            int pair = (int) (rest * 100 - left) * 2;
            left = rest;
            buffer[--at] = PAIRS[pair + 1];
            buffer[--at] = PAIRS[pair];
        }
        int pair = (int) -left * 2;
        buffer[--at] = PAIRS[pair + 1];
        if (left <= -10) {
            buffer[--at] = PAIRS[pair];
        }
        return at;
    }

    /** The numbers below 100, each with two digits. */
    private static byte[] pairs() {
        byte[] pairs = new byte[200];
        for (int i = 0; i < pairs.length; i += 2) {
            pairs[i] = (byte) ('0' + i / 20);
            pairs[i + 1] = (byte) ('0' + i / 2 % 10);
        }
        return pairs;
    }

    private void reserve(int bytes) {
        if (CAPACITY - length < bytes) {
            drain();
        }
    }

    private void drain() {
        write(buffer, 0, length);
        length = 0;
    }

    private void write(byte[] bytes, int start, int count) {
        try {
            out.write(bytes, start, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
