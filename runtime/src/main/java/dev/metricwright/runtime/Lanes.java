package dev.metricwright.runtime;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that threads add to apart from each other, because they got in each other's way. A thread has a few places that it
 * may use, and stays where it finds its mark; who meets another one there moves on to a place that is free.
 */
final class Lanes {

    /** A power of two; places are filled when they are needed. */
    static final int PLACES =
            Math.min(64, Math.max(4, Integer.highestOneBit(Runtime.getRuntime().availableProcessors() * 2 - 1) * 2));

    private static final int CHOICES = Math.min(4, PLACES);
    /** Each number stands in the middle of this many, so that no two share a cache line, nor its neighbour. */
    private static final int WIDTH = 17;

    private static final int MIDDLE = 8;

    /** Who added last, apart from the numbers: it is read often and changes seldom. Wrong at worst, which costs an attempt. */
    private final AtomicIntegerArray marks = new AtomicIntegerArray(PLACES);

    private final AtomicReferenceArray<@Nullable AtomicLongArray> numbers = new AtomicReferenceArray<>(PLACES);
    private final Adder adder;

    Lanes(Adder adder) {
        this.adder = adder;
    }

    /**
     * Adds an amount.
     *
     * @param thread who adds
     * @param amount what to add
     * @return the place that took it
     */
    int add(int thread, long amount) {
        for (int i = 0; i < CHOICES; i++) {
            int place = (thread + i) & (PLACES - 1);
            if (marks.getPlain(place) == thread) {
                add(number(place), amount);
                return place;
            }
        }
        return addUnmarked(thread & (PLACES - 1), thread, amount);
    }

    private int addUnmarked(int home, int thread, long amount) {
        int place = home;
        AtomicLongArray number = number(home);
        long before = number.get(MIDDLE);
        if (number.compareAndSet(MIDDLE, before, before + amount)) {
            marks.setPlain(home, thread);
            return home;
        }
        for (int i = 1; i < CHOICES; i++) {
            int other = (home + i) & (PLACES - 1);
            if (marks.compareAndSet(other, 0, thread)) {
                place = other;
                break;
            }
        }
        add(number(place), amount);
        return place;
    }

    private void add(AtomicLongArray number, long amount) {
        if (number.addAndGet(MIDDLE, amount) >= Adder.FULL) {
            carry(number);
        }
    }

    private void carry(AtomicLongArray number) {
        synchronized (adder) {
            if (number.get(MIDDLE) >= Adder.FULL && adder.carry()) {
                number.addAndGet(MIDDLE, -Adder.FULL);
            }
        }
    }

    private AtomicLongArray number(int place) {
        AtomicLongArray number = numbers.get(place);
        if (number != null) {
            return number;
        }
        AtomicLongArray made = new AtomicLongArray(WIDTH);
        return numbers.compareAndSet(place, null, made) ? made : number(place);
    }

    /** What was added at a place. */
    long at(int place) {
        AtomicLongArray number = numbers.get(place);
        return number == null ? 0 : number.get(MIDDLE);
    }
}
