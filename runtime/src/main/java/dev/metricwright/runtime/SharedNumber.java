package dev.metricwright.runtime;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * What several threads add to: in one place until two of them get in each other's way, and from then on in <i>lanes</i>. Who
 * finds its own mark adds at once; another one tries to change the number that it has read, and if that fails, it knows that
 * it is not alone, and moves on to a lane that is free.
 *
 * <p>Marks are read and written without any order: a wrong one costs an attempt, and no more.
 */
final class SharedNumber extends AtomicLong {

    private static final long serialVersionUID = 1;

    private static final int MOST = 64;
    private static final int FEWEST = 4;

    /** How many lanes it may have, a power of two; each is made when it is needed. */
    private static final int WIDTH = Math.min(
            MOST, Math.max(FEWEST, Integer.highestOneBit(Runtime.getRuntime().availableProcessors() * 2 - 1) * 2));

    /** A lane is a number in the middle of this many, so that no other one shares its cache line, nor the next one. */
    private static final int LANE_SIZE = 17;

    private static final int MIDDLE = 8;

    /** How many lanes a thread may use. */
    private static final int CHOICES = 4;

    /** How many numbers the lanes are told apart by: that of an {@link Adder}'s owner, this one, and the others. */
    static final int LANES = WIDTH + 2;

    private static final int TOGETHER = 1;
    private static final int APART = 2;

    private final transient Adder adder;
    /** Who added here last. */
    private int mark;
    /** Who added last in each lane; made with them. */
    private transient int[] marks = {};

    private transient volatile @Nullable AtomicLongArray @Nullable [] lanes;

    SharedNumber(Adder adder) {
        this.adder = adder;
    }

    /**
     * Adds an amount.
     *
     * @param thread who adds
     * @param amount what to add, of either sign
     * @return the lane that took it, above {@link Adder#OWN} and below {@link #LANES}
     */
    int add(long thread, long amount) {
        @Nullable AtomicLongArray[] apart = lanes;
        if (apart != null) {
            return addApart(apart, (int) thread, amount);
        }
        if (mark == (int) thread) {
            added(addAndGet(amount));
            return TOGETHER;
        }
        long before = get();
        if (!compareAndSet(before, before + amount)) {
            return addApart(apart(), (int) thread, amount);
        }
        mark = (int) thread;
        added(before + amount);
        return TOGETHER;
    }

    private int addApart(@Nullable AtomicLongArray[] apart, int thread, long amount) {
        for (int choice = 0; choice < CHOICES; choice++) {
            int place = (thread + choice) & (WIDTH - 1);
            if (marks[place] == thread) {
                add(lane(apart, place), amount);
                return APART + place;
            }
        }
        return APART + addUnmarked(apart, thread, amount);
    }

    private int addUnmarked(@Nullable AtomicLongArray[] apart, int thread, long amount) {
        int home = thread & (WIDTH - 1);
        AtomicLongArray lane = lane(apart, home);
        long before = lane.get(MIDDLE);
        if (lane.compareAndSet(MIDDLE, before, before + amount)) {
            marks[home] = thread;
            return home;
        }
        int place = home;
        for (int choice = 1; choice < CHOICES && place == home; choice++) {
            int other = (home + choice) & (WIDTH - 1);
            if (marks[other] == 0) {
                marks[other] = thread;
                place = other;
            }
        }
        add(lane(apart, place), amount);
        return place;
    }

    private void add(AtomicLongArray lane, long amount) {
        if (lane.addAndGet(MIDDLE, amount) >= Adder.FULL) {
            carry(lane);
        }
    }

    private AtomicLongArray lane(@Nullable AtomicLongArray[] apart, int place) {
        AtomicLongArray lane = apart[place];
        return lane == null ? newLane(apart, place) : lane;
    }

    /** Others may see it without this lock: whatever it holds is final or volatile. */
    private synchronized AtomicLongArray newLane(@Nullable AtomicLongArray[] apart, int place) {
        AtomicLongArray lane = apart[place];
        if (lane == null) {
            lane = new AtomicLongArray(LANE_SIZE);
            apart[place] = lane;
        }
        return lane;
    }

    private synchronized @Nullable AtomicLongArray[] apart() {
        @Nullable AtomicLongArray[] apart = lanes;
        if (apart == null) {
            apart = new AtomicLongArray[WIDTH];
            marks = new int[WIDTH];
            lanes = apart;
        }
        return apart;
    }

    boolean isApart() {
        return lanes != null;
    }

    private void added(long sum) {
        if (sum >= Adder.FULL) {
            carry();
        }
    }

    private void carry() {
        synchronized (adder) {
            if (get() >= Adder.FULL && adder.carry()) {
                addAndGet(-Adder.FULL);
            }
        }
    }

    private void carry(AtomicLongArray lane) {
        synchronized (adder) {
            if (lane.get(MIDDLE) >= Adder.FULL && adder.carry()) {
                lane.addAndGet(MIDDLE, -Adder.FULL);
            }
        }
    }

    /** How many numbers make it up. */
    static int parts() {
        return 1 + WIDTH;
    }

    /** One of the numbers that make it up. */
    long part(int index) {
        if (index == 0) {
            return get();
        }
        @Nullable AtomicLongArray[] apart = lanes;
        AtomicLongArray lane = apart == null ? null : apart[index - 1];
        return lane == null ? 0 : lane.get(MIDDLE);
    }
}
