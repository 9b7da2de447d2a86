package dev.metricwright.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * What several threads add to: in one place until two of them get in each other's way, and from then on in <i>lanes</i>. A lane
 * belongs to the thread that came first to it, which adds there without a lock or a fence, or else to all, for threads that
 * found none to own. Who owned one and died leaves the number there, and nothing else.
 *
 * <p>All of it is rows of numbers, because each object between would be another wait for memory: the lanes with an owner, as
 * many for all, the owners, and last of all what was added together. As long as that is enough there is no other row. Rows
 * come when they are needed, filled with zeros, which every thread sees.
 */
final class Lanes {

    private static final VarHandle NUMBERS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle ROWS = MethodHandles.arrayElementVarHandle(long[][].class);

    private static final int MOST = 64;
    private static final int FEWEST = 8;

    /** How many lanes may have an owner, a power of two. */
    static final int WIDTH = Math.min(
            MOST, Math.max(FEWEST, Integer.highestOneBit(Runtime.getRuntime().availableProcessors() * 2 - 1) * 2));

    private static final int OWNERS = 2 * WIDTH;
    private static final int TOGETHER = OWNERS + 1;

    /** How many lanes a thread may try to own. */
    private static final int CHOICES = 4;

    /** What keeps the numbers of a lane from sharing a cache line with others, before and behind them. */
    private static final int MARGIN = 8;

    private Lanes() {}

    /** Where threads add that have not met yet: the numbers, and behind them who added last. */
    static long[] @Nullable [] together(int numbers) {
        return new long[] @Nullable [] {new long[numbers + 1]};
    }

    /** The same, and room for lanes. */
    static long[] @Nullable [] apart(long[] @Nullable [] together) {
        long[] @Nullable [] rows = new long[TOGETHER + 1] @Nullable [];
        rows[OWNERS] = new long[WIDTH];
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
    static int add(Adder adder, long[] @Nullable [] rows, long thread, long amount) {
        if (rows.length == 1) {
            return addTogether(adder, rows, thread, amount);
        }
        int home = home(thread);
        return rows[OWNERS][home] == thread ? addOwn(adder, rows, home, amount) : addAway(adder, rows, thread, amount);
    }

    private static int home(long thread) {
        return (int) thread & (WIDTH - 1);
    }

    /** Who added last adds at once; others try to change the number that they have read, and know if they are not alone. */
    private static int addTogether(Adder adder, long[] @Nullable [] rows, long thread, long amount) {
        long[] numbers = rows[0];
        int last = numbers.length - 1;
        if (numbers[last] == thread) {
            addShared(adder, numbers, 0, amount);
            return 1 + TOGETHER;
        }
        long before = (long) NUMBERS.getVolatile(numbers, 0);
        if (!NUMBERS.compareAndSet(numbers, 0, before, before + amount)) {
            return add(adder, adder.apart(rows), thread, amount);
        }
        NUMBERS.setOpaque(numbers, last, thread);
        carryShared(adder, numbers, 0, before + amount);
        return 1 + TOGETHER;
    }

    private static int addAway(Adder adder, long[] @Nullable [] rows, long thread, long amount) {
        int home = home(thread);
        long[] owners = rows[OWNERS];
        for (int choice = 1; choice < CHOICES; choice++) {
            int place = (home + choice) & (WIDTH - 1);
            if (owners[place] == thread) {
                return addOwn(adder, rows, place, amount);
            }
        }
        for (int choice = 0; choice < CHOICES; choice++) {
            int place = (home + choice) & (WIDTH - 1);
            if (owners[place] == 0 && NUMBERS.compareAndSet(owners, place, 0L, thread)) {
                return addOwn(adder, rows, place, amount);
            }
        }
        addShared(adder, lane(adder, rows, WIDTH + home), MARGIN, amount);
        return 1 + WIDTH + home;
    }

    private static int addOwn(Adder adder, long[] @Nullable [] rows, int place, long amount) {
        long[] lane = lane(adder, rows, place);
        long sum = lane[MARGIN] + amount;
        NUMBERS.setRelease(lane, MARGIN, sum);
        if (sum >= Adder.FULL) {
            carryOwn(adder, lane);
        }
        return 1 + place;
    }

    private static void carryOwn(Adder adder, long[] lane) {
        synchronized (adder.lock()) {
            if (adder.carry()) {
                NUMBERS.setRelease(lane, MARGIN, lane[MARGIN] - Adder.FULL);
            }
        }
    }

    private static void addShared(Adder adder, long[] numbers, int index, long amount) {
        carryShared(adder, numbers, index, (long) NUMBERS.getAndAdd(numbers, index, amount) + amount);
    }

    private static void carryShared(Adder adder, long[] numbers, int index, long sum) {
        if (sum < Adder.FULL) {
            return;
        }
        synchronized (adder.lock()) {
            if ((long) NUMBERS.getVolatile(numbers, index) >= Adder.FULL && adder.carry()) {
                long before = (long) NUMBERS.getAndAdd(numbers, index, -Adder.FULL);
                assert before >= Adder.FULL;
            }
        }
    }

    private static long[] lane(Adder adder, long[] @Nullable [] rows, int place) {
        long[] lane = rows[place];
        return lane == null ? newLane(adder, rows, place) : lane;
    }

    private static long[] newLane(Adder adder, long[] @Nullable [] rows, int place) {
        synchronized (adder.lock()) {
            long[] lane = rows[place];
            if (lane == null) {
                lane = new long[MARGIN + adder.numbers() + MARGIN];
                ROWS.setRelease(rows, place, lane);
            }
            return lane;
        }
    }

    /** Changes a number that counts along, in the part that took an amount, in the thread that added it. */
    static void count(long[] @Nullable [] rows, int part, int number, long change) {
        int row = part - 1;
        if (row < WIDTH) {
            long[] lane = rows[row];
            NUMBERS.setRelease(lane, MARGIN + number, lane[MARGIN + number] + change);
        } else if (row < OWNERS) {
            NUMBERS.getAndAdd(rows[row], MARGIN + number, change);
        } else {
            NUMBERS.getAndAdd(rows[rows.length - 1], number, change);
        }
    }

    /** One of the numbers in a row; 0 where there is none. */
    static long read(long[] @Nullable [] rows, int row, int number) {
        long[] numbers = (long[]) ROWS.getAcquire(rows, row);
        boolean isTogether = row == rows.length - 1;
        boolean isOwners = row == rows.length - 2;
        return numbers == null || isOwners
                ? 0
                : (long) NUMBERS.getVolatile(numbers, isTogether ? number : MARGIN + number);
    }

    /** What one of the numbers adds up to in all rows. */
    static long sum(long @Nullable [] @Nullable [] rows, int number) {
        long sum = 0;
        for (int row = 0; rows != null && row < rows.length; row++) {
            sum += read(rows, row, number);
        }
        return sum;
    }
}
