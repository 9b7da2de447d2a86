package dev.metricwright.runtime;

import dev.metricwright.WellFormedText;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of one label in a {@link KeySpace}, their codes, and the bound on their number. Codes are read without a
 * lock; everything else changes under the lock of the {@link SeriesStore}. A code always means the same value in one
 * space.
 */
final class LabelCodes {

    private static final int OVERFLOW = 1;

    private final LabelDefinition definition;
    private final int shift;
    private final int codes;

    /** Limits the series of the family; null for a detail label, whose values do not count towards the cap. */
    private final @Nullable SeriesBudget cap;

    private final ValueTable table = new ValueTable();

    /** The values by their code, which is not shifted to its bits in the key. */
    private volatile @Nullable LabelValue[] values;

    private int next = OVERFLOW + 1;
    private int max;
    private int reserved;

    /** The number of values that have a place. */
    private int live;

    /** The number of these values whose series are all retained, so that another value can take their place. */
    private int retained;

    /** Whether a value overflows if it does not have a place yet. */
    private volatile boolean full;

    /** Creates a label with its reserved values. */
    LabelCodes(LabelDefinition definition, int shift, int codes, @Nullable SeriesBudget cap) {
        this.definition = definition;
        this.shift = shift;
        this.codes = codes;
        this.cap = cap;
        this.values = new @Nullable LabelValue[Math.min(codes, 8)];
        this.max = definition instanceof LabelDefinition.Open open ? open.max().orElse(codes) : 0;
        register(new LabelValue(name(), "", definition.isOptional(), 0)).reserved = true;
        definition.listed().forEach(this::reserve);
        LabelValue overflow = new LabelValue(name(), definition.overflow(), false, coded(OVERFLOW) | KeySpace.DIVERTED);
        overflow.reserved = true;
        if (table.find(overflow.text) == null) {
            table.add(overflow);
        }
        values[OVERFLOW] = overflow;
        bound();
    }

    /** Copies a label into a new space. Reserved values keep their codes; values without series are left out. */
    LabelCodes(LabelCodes old) {
        this.definition = old.definition;
        this.shift = old.shift;
        this.codes = old.codes;
        this.cap = old.cap;
        this.max = old.max;
        this.reserved = old.reserved;
        this.values = new @Nullable LabelValue[old.values.length];
        for (LabelValue value : old.values) {
            if (value != null && value.reserved) {
                int index = index(value.code);
                LabelValue copy = new LabelValue(value, value.code);
                values[index] = copy;
                if (old.table.find(value.text) == value) {
                    table.add(copy);
                }
            }
        }
        for (LabelValue value : old.values) {
            if (value != null && !value.reserved && value.uses > 0) {
                register(new LabelValue(value, coded(freeIndex())));
            }
        }
        this.live = old.live;
        this.retained = old.retained;
        bound();
    }

    String name() {
        return definition.name();
    }

    boolean isOpen() {
        return definition instanceof LabelDefinition.Open;
    }

    private long coded(int index) {
        return (long) index << shift;
    }

    private int index(long key) {
        return (int) (key >>> shift) & (codes - 1);
    }

    /** The bits of the label in a key. */
    long mask() {
        return coded(codes - 1);
    }

    /** The code of a value, perhaps with flags that state why it is the code of the overflow value. */
    long code(@Nullable String value) {
        if (value == null) {
            return KeySpace.MISSED;
        }
        LabelValue known = table.find(value);
        return known != null ? known.code : unknown(value);
    }

    long code(int value) {
        LabelValue known = table.find(value);
        if (known == null) {
            long without = withoutPlace();
            known = table.find(value);
            return known != null ? known.code : without;
        }
        return known.code;
    }

    private long unknown(String value) {
        if (LabelText.isTooLong(value)) {
            return coded(OVERFLOW) | KeySpace.DIVERTED;
        }
        long without = withoutPlace();
        LabelValue known = table.find(WellFormedText.of(value));
        return known != null ? known.code : without;
    }

    /** The code of a value that was not found, looked for again: it may just have taken the last place. */
    private long withoutPlace() {
        if (full) {
            return coded(OVERFLOW) | KeySpace.DIVERTED;
        }
        return coded(OVERFLOW) | (cap != null && cap.isFull() ? KeySpace.CAPPED : KeySpace.MISSED);
    }

    /** The value that the key of a series holds. */
    LabelValue value(long key) {
        return Objects.requireNonNull(find(key));
    }

    /** The value that a key holds; null if this thread does not see it yet. */
    @Nullable
    LabelValue find(long key) {
        @Nullable LabelValue[] all = values;
        int index = index(key);
        return index < all.length ? all[index] : null;
    }

    /** The value of a text in the form that its series have; null if there is none. */
    @Nullable
    LabelValue find(String text) {
        return table.find(WellFormedText.of(text));
    }

    boolean isOverflow(long key) {
        return index(key) == OVERFLOW;
    }

    /** Whether a value overflows if it does not have a place yet. */
    boolean isFull() {
        return full;
    }

    /** The same key with the overflow value. */
    long diverted(long key) {
        return (key & ~mask()) | coded(OVERFLOW);
    }

    /** The key that a key is exposed as: a closed label may list the value that unknown constants overflow to. */
    long exposed(long key) {
        return isOverflow(key) ? (key & ~mask()) | (exposedOverflow().code & mask()) : key;
    }

    /**
     * The value that a text is exposed as. Under the lock.
     *
     * @return the value; null if it is new to this space and gets a place
     */
    @Nullable
    LabelValue admit(String text) {
        LabelValue known = LabelText.isTooLong(text) ? overflow() : table.find(WellFormedText.of(text));
        if (known != null && known.isLive()) {
            return known;
        }
        return isOpen() && (live < limit() || retained > 0) ? known : overflow();
    }

    LabelValue overflow() {
        return value(coded(OVERFLOW));
    }

    /** The value that the overflow value is exposed as: a closed label may list it. */
    LabelValue exposedOverflow() {
        LabelValue listed = table.find(definition.overflow());
        return listed == null ? overflow() : listed;
    }

    /** Whether another value gets a place only if a retained value leaves. */
    boolean needsRoom() {
        return live >= limit();
    }

    boolean hasCode() {
        return freeIndex() < codes;
    }

    private int freeIndex() {
        while (next < values.length && values[next] != null) {
            next++;
        }
        return next;
    }

    /** The code in this space for a value of the previous space. */
    long moved(LabelValue value) {
        return value.reserved ? value.code : Objects.requireNonNull(table.find(value.text)).code;
    }

    /** Gives a code to a new value. A code must be {@linkplain #hasCode() available}. */
    LabelValue add(String text) {
        return register(new LabelValue(name(), WellFormedText.of(text), definition.isOptional(), coded(freeIndex())));
    }

    private LabelValue register(LabelValue value) {
        int index = index(value.code);
        if (index >= values.length) {
            values = Arrays.copyOf(values, Math.min(codes, Math.max(2 * values.length, index + 1)));
        }
        values[index] = value;
        table.add(value);
        return value;
    }

    /** Reserves a value and returns its code: from now on, it neither counts nor overflows. A code must be available. */
    long reserve(String text) {
        LabelValue value = table.find(WellFormedText.of(text));
        if (value == null) {
            value = add(text);
        } else {
            tally(value, -1);
        }
        if (!value.reserved) {
            value.reserved = true;
            reserved++;
        }
        bound();
        return value.code;
    }

    /** Lowers the bound to the bound of another definition, if that is lower. */
    void restrict(LabelDefinition other) {
        if (other instanceof LabelDefinition.Open open) {
            max = Math.min(max, open.max().orElse(Integer.MAX_VALUE));
        }
        bound();
    }

    /** Adds to the number of series with a value, and to the number of retained ones; both may be negative. */
    void count(LabelValue value, int series, int retainedSeries) {
        tally(value, -1);
        value.retainedUses += retainedSeries;
        int uses = value.uses + series;
        value.uses = uses;
        tally(value, 1);
        bound();
    }

    /** Adds a value that has a place to the counts, or subtracts it. */
    private void tally(LabelValue value, int values) {
        if (!value.reserved) {
            live += value.uses > 0 ? values : 0;
            retained += value.isRetained() ? values : 0;
        }
    }

    /** The number of values that may have a place: fewer than the bound, if recorders reserve many codes. */
    private int limit() {
        return Math.min(max, codes - 2 - reserved);
    }

    private void bound() {
        full = live - retained >= limit();
    }
}
