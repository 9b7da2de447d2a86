package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

/** Label values that were chosen to collide in a hash table. */
final class Collisions {

    private static final int MIX = 0x9E3779B9;

    private Collisions() {}

    /** "Aa" and "BB" have the same hash code, and so do strings that concatenate the same number of them. */
    static String alike(int number) {
        StringBuilder text = new StringBuilder();
        for (int bit = 1; bit < 1 << 13; bit <<= 1) {
            text.append((number & bit) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }

    /**
     * Strings with different hash codes that lead to one of four neighbouring slots of a table of up to 2<sup>13</sup>.
     */
    static String neighbour(int number) {
        int slot = (number & 3) << 19 | number;
        return withHashCode(slot * inverse());
    }

    /** Numbers that lead to one slot of a table of up to 2<sup>12</sup>. */
    static int number(int number) {
        return number * inverse();
    }

    private static int inverse() {
        int inverse = MIX;
        for (int bits = 3; bits < Integer.SIZE; bits *= 2) {
            inverse *= 2 - MIX * inverse;
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
        String made = new String(text);
        assertThat(made.hashCode()).isEqualTo(hash);
        return made;
    }
}
