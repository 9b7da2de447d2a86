package dev.metricwright.exposition;

import dev.metricwright.Quantity;
import dev.metricwright.SeriesLabels;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * One buffer between a scrape and its stream: bytes are copied in, whole numbers are printed digit by digit, and nothing is
 * allocated for either. What the stream throws comes out as {@link UncheckedIOException}.
 */
final class ByteSink {

    private static final int CAPACITY = 1 << 13;
    private static final int LONGEST_LONG = 20;

    /** Below it every whole {@code double} is exact. */
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
        put(bytes, bytes.length);
    }

    /** Writes labels, which are put together where they go if there is room for them. */
    void putBetweenBraces(SeriesLabels labels) {
        int needed = labels.encodedLength();
        if (needed + 2 > CAPACITY) {
            put('{');
            put(labels.encoded());
            put('}');
        } else {
            reserve(needed + 2);
            buffer[length] = '{';
            labels.encode(buffer, length + 1);
            buffer[length + needed + 1] = '}';
            length += needed + 2;
        }
    }

    /** Writes the beginning of an array. */
    void put(byte[] bytes, int count) {
        if (count > CAPACITY) {
            drain();
            write(bytes, count);
        } else {
            reserve(count);
            System.arraycopy(bytes, 0, buffer, length, count);
            length += count;
        }
    }

    void put(String text) {
        put(text.getBytes(StandardCharsets.UTF_8));
    }

    void put(long value) {
        reserve(LONGEST_LONG);
        int end = length + LONGEST_LONG;
        int start = digits(value, end);
        if (value < 0) {
            buffer[--start] = '-';
        }
        System.arraycopy(buffer, start, buffer, length, end - start);
        length += end - start;
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

    /** Hands everything on to the stream, and flushes that. */
    void flush() {
        drain();
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A point and the digits behind it, without trailing zeros. */
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
        int start = digits(shortened, end);
        while (start > length) {
            buffer[--start] = '0';
        }
        length = end;
    }

    /** Prints the digits so that they stop ahead of {@code end}; returns where they start. */
    private int digits(long value, int end) {
        int at = end;
        long left = value > 0 ? -value : value; // the smallest long has no positive counterpart
        do {
            int pair = (int) -(left % 100);
            left /= 100;
            buffer[--at] = (byte) ('0' + pair % 10);
            if (left != 0 || pair > 9) {
                buffer[--at] = (byte) ('0' + pair / 10);
            }
        } while (left != 0);
        return at;
    }

    private void reserve(int bytes) {
        if (CAPACITY - length < bytes) {
            drain();
        }
    }

    private void drain() {
        write(buffer, length);
        length = 0;
    }

    private void write(byte[] bytes, int count) {
        try {
            out.write(bytes, 0, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
