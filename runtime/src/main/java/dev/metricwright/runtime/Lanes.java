package dev.metricwright.runtime;

import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * What several threads add to: in one place until two of them get in each other's way, or are busy there, and from then on in
 * <i>lanes</i>. A lane belongs to the thread that came first to it, which adds there without a lock or a fence, or else to all,
 * for threads that found none to own. Who owned one and died leaves the number there, and nothing else.
 *
 * <p>All of it is rows of numbers, because each object between would be another wait for memory: the lanes with an owner, as
 * many for all, the owners, and last of all what was added together. As long as that is enough there is no other row. Rows
 * come when they are needed, and may be seen without a lock: all that is in them is final, or changes atomically.
 */
final class Lanes {

    private static final int MOST = 64;
    private static final int FEWEST = 8;

    /** How many lanes may have an owner, a power of two. */
    static final int WIDTH = Math.min(
            MOST, Math.max(FEWEST, Integer.highestOneBit(Runtime.getRuntime().availableProcessors() * 2 - 1) * 2));

    private static final int OWNERS = 2 * WIDTH;
    private static final int TOGETHER = OWNERS + 1;

    /** How many lanes a thread may try to own. */
    private static final int CHOICES = 4;

    /** Where it stands, from the end, who added last together with others; how often it was; when that was looked at. */
    private static final int LAST = 3;

    private static final int TIMES = 2;
    private static final int SINCE = 1;
    private static final int FROM_END = 3;

    /** So many additions are looked at together, a power of two. */
    private static final int MANY = 1024;

    /** Where so many come in less time, lanes are worth their memory: ten thousand additions in a second. */
    private static final long SOON_NANOS = 100_000_000;

    /** What keeps the numbers of a lane from sharing a cache line with others, before and behind them. */
    private static final int MARGIN = 8;

    private Lanes() {}

    /** Where threads add that have not met yet: the numbers, and behind them {@linkplain #LAST three} about who adds. */
    static @Nullable AtomicLongArray[] together(int numbers) {
        return new AtomicLongArray[] {new AtomicLongArray(numbers + FROM_END)};
    }

    /** The same, and room for lanes. */
    static @Nullable AtomicLongArray[] apart(@Nullable AtomicLongArray[] together) {
        @Nullable AtomicLongArray[] rows = new AtomicLongArray[TOGETHER + 1];
        rows[OWNERS] = new AtomicLongArray(WIDTH);
        rows[TOGETHER] = together[0];
        return rows;
    }

    /**
     * Adds an amount.
     *
     * @param adder whose lanes they are
     * @param rows the lanes
     * @param thread who adds
     * @param amount what to add, of either sign
     * @return the part that took it, above {@link Adder#OWN}
     */
    static int add(Adder adder, @Nullable AtomicLongArray[] rows, long thread, long amount) {
        if (rows.length == 1) {
            return addTogether(adder, rows, thread, amount);
        }
        int home = home(thread);
        return rows[OWNERS].getPlain(home) == thread
                ? addOwn(adder, rows, home, amount)
                : addAway(adder, rows, thread, amount);
    }

    private static int home(long thread) {
        return (int) thread & (WIDTH - 1);
    }

    /** Who added last adds at once; others try to change the number that they have read, and know if they are not alone. */
    private static int addTogether(Adder adder, @Nullable AtomicLongArray[] rows, long thread, long amount) {
        AtomicLongArray numbers = rows[0];
        int last = numbers.length() - LAST;
        if (numbers.getPlain(last) == thread) {
            addShared(adder, numbers, 0, amount);
        } else {
            long before = numbers.get(0);
            if (!numbers.compareAndSet(0, before, before + amount)) {
                return add(adder, adder.apart(rows), thread, amount);
            }
            numbers.setOpaque(last, thread);
            carryShared(adder, numbers, 0, before + amount);
        }
        if (isBusy(numbers)) {
            adder.apart(rows);
        }
        return 1 + TOGETHER;
    }

    /** Counts an addition, without any order: some are counted twice or not at all. */
    private static boolean isBusy(AtomicLongArray numbers) {
        int counted = numbers.length() - TIMES;
        long times = numbers.getPlain(counted) + 1;
        numbers.setOpaque(counted, times);
        if (times % MANY != 0) {
            return false;
        }
        int since = numbers.length() - SINCE;
        long now = System.nanoTime();
        long before = numbers.getPlain(since);
        numbers.setOpaque(since, now);
        return times > MANY && now - before < SOON_NANOS;
    }

    private static int addAway(Adder adder, @Nullable AtomicLongArray[] rows, long thread, long amount) {
        int home = home(thread);
        AtomicLongArray owners = rows[OWNERS];
        for (int choice = 1; choice < CHOICES; choice++) {
            int place = (home + choice) & (WIDTH - 1);
            if (owners.getPlain(place) == thread) {
                return addOwn(adder, rows, place, amount);
            }
        }
        for (int choice = 0; choice < CHOICES; choice++) {
            int place = (home + choice) & (WIDTH - 1);
            if (owners.getPlain(place) == 0 && owners.compareAndSet(place, 0, thread)) {
                return addOwn(adder, rows, place, amount);
            }
        }
        addShared(adder, lane(adder, rows, WIDTH + home), MARGIN, amount);
        return 1 + WIDTH + home;
    }

    private static int addOwn(Adder adder, @Nullable AtomicLongArray[] rows, int place, long amount) {
        AtomicLongArray lane = lane(adder, rows, place);
        long sum = lane.getPlain(MARGIN) + amount;
        lane.setRelease(MARGIN, sum);
        if (sum >= Adder.FULL) {
            carryOwn(adder, lane);
        }
        return 1 + place;
    }

    private static void carryOwn(Adder adder, AtomicLongArray lane) {
        synchronized (adder.lock()) {
            if (adder.carry()) {
                lane.setRelease(MARGIN, lane.getPlain(MARGIN) - Adder.FULL);
            }
        }
    }

    private static void addShared(Adder adder, AtomicLongArray numbers, int index, long amount) {
        carryShared(adder, numbers, index, numbers.addAndGet(index, amount));
    }

    private static void carryShared(Adder adder, AtomicLongArray numbers, int index, long sum) {
        if (sum < Adder.FULL) {
            return;
        }
        synchronized (adder.lock()) {
            if (numbers.get(index) >= Adder.FULL && adder.carry()) {
                numbers.addAndGet(index, -Adder.FULL);
            }
        }
    }

    private static AtomicLongArray lane(Adder adder, @Nullable AtomicLongArray[] rows, int place) {
        AtomicLongArray lane = rows[place];
        return lane == null ? newLane(adder, rows, place) : lane;
    }

    private static AtomicLongArray newLane(Adder adder, @Nullable AtomicLongArray[] rows, int place) {
        synchronized (adder.lock()) {
            AtomicLongArray lane = rows[place];
            if (lane == null) {
                lane = new AtomicLongArray(MARGIN + adder.numbers() + MARGIN);
                rows[place] = lane;
            }
            return lane;
        }
    }

    /** Changes a number that counts along, in the part that took an amount, in the thread that added it. */
    static void count(@Nullable AtomicLongArray[] rows, int part, int number, long change) {
        int row = part - 1;
        if (row < WIDTH) {
            AtomicLongArray lane = rows[row];
            lane.setRelease(MARGIN + number, lane.getPlain(MARGIN + number) + change);
        } else if (row < OWNERS) {
            rows[row].addAndGet(MARGIN + number, change);
        } else {
            rows[rows.length - 1].addAndGet(number, change);
        }
    }

    /** One of the numbers in a row; 0 where there is none. */
    static long read(@Nullable AtomicLongArray[] rows, int row, int number) {
        AtomicLongArray numbers = rows[row];
        boolean isTogether = row == rows.length - 1;
        boolean isOwners = row == rows.length - 2;
        return numbers == null || isOwners ? 0 : numbers.get(isTogether ? number : MARGIN + number);
    }

    /** What one of the numbers adds up to in all rows. */
    static long sum(@Nullable AtomicLongArray @Nullable [] rows, int number) {
        long sum = 0;
        for (int row = 0; rows != null && row < rows.length; row++) {
            sum += read(rows, row, number);
        }
        return sum;
    }
}
