package dev.metricwright.runtime;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * A hash that nobody can make collide who does not know the key: a polynomial over the characters, modulo the prime
 * 2<sup>61</sup> &minus; 1, at a random point (Carter and Wegman, <em>Universal classes of hash functions</em>, 1979). It
 * reads all characters each time, so that it is for the rows alone whose {@link Row#hash} collides.
 */
final class KeyedHash {

    private static final int PRIME_BITS = 61;
    private static final long PRIME = (1L << PRIME_BITS) - 1;
    /** Ends each value, so that what one ends with and the next begins with differ; no character is this large. */
    private static final int END = Character.MAX_VALUE + 1;

    /** In front of the first value, so that characters of no weight before it have some. */
    private static final long BEGIN = 1;

    private final long point;
    private final long odd;

    KeyedHash() {
        SecureRandom random = new SecureRandom();
        this.point = random.nextLong(2, PRIME);
        this.odd = random.nextLong() | 1;
    }

    int of(
            @Nullable String a,
            @Nullable String b,
            @Nullable String c,
            @Nullable String d,
            @Nullable String e,
            @Nullable String f) {
        return folded(add(f, add(e, add(d, add(c, add(b, add(a, BEGIN)))))));
    }

    int of(String[] tuple, Reading reading) {
        long sum = BEGIN;
        for (int i = 0; i < tuple.length; i++) {
            sum = add(reading.of(i, tuple[i]), sum);
        }
        return folded(sum);
    }

    private long add(@Nullable String value, long sum) {
        long next = sum;
        for (int i = 0; value != null && i < value.length(); i++) {
            next = step(next, value.charAt(i));
        }
        return step(next, END);
    }

    /** The sum times the point, plus a character, modulo the prime but for one subtraction. */
    private long step(long sum, int character) {
        long high = Math.multiplyHigh(sum, point);
        long low = sum * point;
        long next = (low & PRIME) + (low >>> PRIME_BITS | high << (Long.SIZE - PRIME_BITS)) + character;
        return next >= PRIME ? next - PRIME : next;
    }

    /** Values that are alike have sums at regular distances, which would fill neighbouring slots: shifts break these up. */
    private int folded(long sum) {
        long mixed = (sum >= PRIME ? sum - PRIME : sum) * odd;
        mixed = (mixed ^ (mixed >>> 32)) * odd;
        mixed = (mixed ^ (mixed >>> 29)) * odd;
        return (int) (mixed >>> Integer.SIZE);
    }
}
