package dev.metricwright.runtime;

import java.security.SecureRandom;

/**
 * A keyed hash: without the key, collisions cannot be forced. It is a polynomial over the characters, modulo the prime
 * 2<sup>61</sup> &minus; 1, at a random point (Carter and Wegman, <em>Universal classes of hash functions</em>, 1979).
 * It processes all characters each time, so texts use it only if their {@link String#hashCode} collides.
 */
final class KeyedHash {

    private static final int PRIME_BITS = 61;
    private static final long PRIME = (1L << PRIME_BITS) - 1;

    private final long point;
    private final long odd;

    KeyedHash() {
        SecureRandom random = new SecureRandom();
        this.point = random.nextLong(2, PRIME);
        this.odd = random.nextLong() | 1;
    }

    int of(String value) {
        long sum = 1; // so that leading characters with the value 0 count
        for (int i = 0; i < value.length(); i++) {
            sum = step(sum, value.charAt(i));
        }
        return folded(sum);
    }

    int of(int value) {
        return folded(Integer.toUnsignedLong(value));
    }

    /** The sum times the point, plus a character, modulo the prime; the prime may remain to be subtracted once more. */
    private long step(long sum, int character) {
        long high = Math.multiplyHigh(sum, point);
        long low = sum * point;
        long next = (low & PRIME) + (low >>> PRIME_BITS | high << (Long.SIZE - PRIME_BITS)) + character;
        return next >= PRIME ? next - PRIME : next;
    }

    /**
     * Mixes the bits. Similar values have sums at regular distances, which would fill neighbouring slots; the shifts
     * break these up.
     */
    private int folded(long sum) {
        long mixed = (sum >= PRIME ? sum - PRIME : sum) * odd;
        mixed = (mixed ^ (mixed >>> 32)) * odd;
        mixed = (mixed ^ (mixed >>> 29)) * odd;
        return (int) (mixed >>> Integer.SIZE);
    }
}
