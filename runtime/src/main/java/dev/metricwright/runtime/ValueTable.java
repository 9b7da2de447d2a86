package dev.metricwright.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Finds the values of a label by their text, without a lock. Values are added under the lock of the store and never
 * removed. A reader that does not see a value yet takes the slow path, which looks again under the lock.
 *
 * <p>Values are found by {@link String#hashCode}, which each string caches. If too many values collide, the later ones
 * are found by a {@link KeyedHash}. Numbers are found by a {@link KeyedHash} too, because they do not cache a hash
 * code.
 */
final class ValueTable {

    /** The number of slots that are searched before the keyed hash is used. */
    private static final int MOST_PROBES = 12;

    private static final int MIX = 0x9E3779B9;

    private volatile @Nullable LabelValue[] byText = new @Nullable LabelValue[8];
    private int size;

    /** The values without a slot near their hash code; null if there are none. */
    private volatile @Nullable KeyedSlots crowd;

    /** The values whose text is a number; null if there are none. */
    private volatile @Nullable KeyedSlots numbers;

    ValueTable() {}

    /** Values by a keyed hash of their text, or of their number. */
    private static final class KeyedSlots {

        private final KeyedHash hash = new KeyedHash();
        private final boolean byNumber;
        private volatile @Nullable LabelValue[] slots = new @Nullable LabelValue[16];
        private int size;

        KeyedSlots(boolean byNumber) {
            this.byNumber = byNumber;
        }

        @Nullable
        LabelValue find(String text) {
            @Nullable LabelValue[] all = slots;
            int slot = slot(hash.of(text), all.length);
            for (LabelValue value = all[slot]; value != null; value = all[slot]) {
                if (value.text.equals(text)) {
                    return value;
                }
                slot = next(slot, all.length);
            }
            return null;
        }

        @Nullable
        LabelValue find(int number) {
            @Nullable LabelValue[] all = slots;
            int slot = slot(hash.of(number), all.length);
            for (LabelValue value = all[slot]; value != null; value = all[slot]) {
                if (value.number == number) {
                    return value;
                }
                slot = next(slot, all.length);
            }
            return null;
        }

        void add(LabelValue value) {
            if (2 * (size + 1) > slots.length) {
                @Nullable LabelValue[] larger = new @Nullable LabelValue[2 * slots.length];
                for (LabelValue each : slots) {
                    if (each != null) {
                        put(each, larger);
                    }
                }
                slots = larger;
            }
            put(value, slots);
            size++;
        }

        private void put(LabelValue value, @Nullable LabelValue[] target) {
            int slot = slot(byNumber ? hash.of((int) value.number) : hash.of(value.text), target.length);
            while (target[slot] != null) {
                slot = next(slot, target.length);
            }
            target[slot] = value;
        }
    }

    private static int slot(int hash, int length) {
        return (hash * MIX) >>> (Integer.numberOfLeadingZeros(length) + 1);
    }

    private static int next(int slot, int length) {
        return (slot + 1) & (length - 1);
    }

    @SuppressWarnings("ReferenceEquality") // callers pass the same strings again and again; the full comparison follows
    @Nullable
    LabelValue find(String text) {
        @Nullable LabelValue[] all = byText;
        int hash = text.hashCode();
        int slot = slot(hash, all.length);
        for (int probes = 0; probes < MOST_PROBES; probes++) {
            LabelValue value = all[slot];
            if (value == null) {
                return null;
            }
            if (value.text == text || (value.hash == hash && value.text.equals(text))) {
                return value;
            }
            slot = next(slot, all.length);
        }
        KeyedSlots others = crowd;
        return others == null ? null : others.find(text);
    }

    @Nullable
    LabelValue find(int number) {
        KeyedSlots all = numbers;
        return all == null ? null : all.find(number);
    }

    /** Adds a value that is not in the table. Under the lock of the store. */
    void add(LabelValue value) {
        if (2 * (size + 1) > byText.length) {
            growByText();
        }
        if (!put(value, byText)) {
            addToCrowd(value);
        }
        size++;
        if (value.number != LabelValue.NO_NUMBER) {
            addNumber(value);
        }
    }

    /**
     * Doubles the slots. The search for a value ends at the first empty slot. Therefore a value of the crowd gets a
     * slot if one near its hash code is now free. The value also stays in the crowd, for readers that still search in
     * the old slots.
     */
    private void growByText() {
        @Nullable LabelValue[] smaller = byText;
        @Nullable LabelValue[] larger = new @Nullable LabelValue[2 * smaller.length];
        KeyedSlots others = crowd;
        for (LabelValue value : smaller) {
            if (value != null && !put(value, larger) && (others == null || others.find(value.text) == null)) {
                addToCrowd(value);
            }
        }
        if (others != null) {
            for (LabelValue value : others.slots) {
                if (value != null) {
                    put(value, larger);
                }
            }
        }
        byText = larger;
    }

    /**
     * Puts a value into a slot near its hash code, unless it is already there. Returns false if all these slots are
     * taken.
     */
    private static boolean put(LabelValue value, @Nullable LabelValue[] target) {
        int slot = slot(value.hash, target.length);
        for (int probes = 0; probes < MOST_PROBES; probes++) {
            if (target[slot] == null) {
                target[slot] = value;
            }
            if (target[slot] == value) {
                return true;
            }
            slot = next(slot, target.length);
        }
        return false;
    }

    private void addToCrowd(LabelValue value) {
        KeyedSlots others = crowd;
        if (others == null) {
            others = new KeyedSlots(false);
            crowd = others;
        }
        others.add(value);
    }

    private void addNumber(LabelValue value) {
        KeyedSlots all = numbers;
        if (all == null) {
            all = new KeyedSlots(true);
            numbers = all;
        }
        all.add(value);
    }
}
