package dev.metricwright.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The decision about a series that is to be opened: each of its values is exposed as itself, or as the overflow value
 * of its label. Made and used under the lock of the {@link SeriesStore}.
 */
final class Admission {

    private final Labels labels;
    private final SeriesBudget budget;
    private final String[] texts;

    /** The value of each label; null if it is new to the space. */
    private final @Nullable LabelValue[] exposed;

    private long overflowed;

    /**
     * Makes the decision.
     *
     * @param space the space of the series
     * @param budget the number of series that the family has and may have
     * @param texts the value of each label
     */
    Admission(KeySpace<?> space, SeriesBudget budget, String[] texts) {
        this.labels = space.labels();
        this.budget = budget;
        this.texts = texts;
        this.exposed = new @Nullable LabelValue[labels.size()];
        for (int i = 0; i < exposed.length; i++) {
            LabelCodes label = labels.get(i);
            LabelValue value = label.admit(texts[i]);
            boolean overflows = value == label.overflow();
            exposed[i] = overflows ? label.exposedOverflow() : value;
            overflowed |= overflows ? 1L << i : 0;
        }
        if (budget.isFull() && !exists(space)) {
            cap();
        }
    }

    /** Keeps a decision for a space that has replaced the space of the series, or from which series were removed. */
    private Admission(Labels labels, Admission decided) {
        this.labels = labels;
        this.budget = decided.budget;
        this.texts = decided.texts;
        this.overflowed = decided.overflowed;
        this.exposed = new @Nullable LabelValue[labels.size()];
        for (int i = 0; i < exposed.length; i++) {
            LabelCodes label = labels.get(i);
            LabelValue value = decided.exposed[i];
            exposed[i] = value != null && value.reserved ? label.value(value.code) : label.find(texts[i]);
        }
    }

    /** The same decision for the current space. */
    Admission in(KeySpace<?> space) {
        return new Admission(space.labels(), this);
    }

    /** At the cap, values overflow unless they are reserved. A series with only reserved values is still admitted. */
    private void cap() {
        boolean changed = false;
        for (int i = 0; i < labels.visible(); i++) {
            LabelValue value = exposed[i];
            if (labels.get(i).isOpen() && (value == null || !value.reserved)) {
                exposed[i] = labels.get(i).overflow();
                changed = true;
            }
        }
        overflowed |= changed ? labels.cappedLabels() : 0;
    }

    /** The labels that are exposed as their overflow value, one bit each. */
    long overflowed() {
        return overflowed;
    }

    /** The key of the row, or -1 if a value is new. */
    long key() {
        return key(exposed.length);
    }

    private long key(int first) {
        long key = 0;
        for (int i = 0; i < first; i++) {
            LabelValue value = exposed[i];
            if (value == null) {
                return -1;
            }
            key |= value.code;
        }
        return KeySpace.withoutFlags(key);
    }

    /** Whether the series {@linkplain Labels#counts counts} towards the cap. */
    private boolean counts() {
        boolean overflows = false;
        for (int i = 0; i < labels.visible(); i++) {
            LabelValue value = exposed[i];
            if (value == labels.get(i).overflow()) {
                overflows = true;
            } else if (labels.get(i).isOpen() && (value == null || !value.reserved)) {
                return true;
            }
        }
        return !overflows;
    }

    /** Whether the default view already has the series. */
    private boolean exists(KeySpace<?> space) {
        long key = key(labels.visible());
        return key >= 0 && (labels.haveDetails() ? budget.has(key) : space.find(key) != null);
    }

    /** A label whose bound has no place for the series until a retained series is removed; -1 if there is none. */
    int labelWithoutRoom() {
        for (int i = 0; i < exposed.length; i++) {
            LabelValue value = exposed[i];
            if ((value == null || !value.isLive()) && labels.get(i).needsRoom()) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the series exceeds the cap until a retained series is removed. */
    boolean exceedsCap(KeySpace<?> space) {
        return counts() && !exists(space) && budget.needsRoom() && budget.canMakeRoom();
    }

    /** Whether there are codes for the new values. */
    boolean hasCodes() {
        for (int i = 0; i < exposed.length; i++) {
            if (exposed[i] == null && !labels.get(i).hasCode()) {
                return false;
            }
        }
        return true;
    }

    /** Gives codes to the new values. */
    void addValues() {
        for (int i = 0; i < exposed.length; i++) {
            if (exposed[i] == null) {
                exposed[i] = labels.get(i).add(texts[i]);
            }
        }
    }
}
