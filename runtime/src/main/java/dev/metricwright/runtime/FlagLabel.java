package dev.metricwright.runtime;

/** Maps {@code boolean} to the values of a closed label. For generated recorders; not for use by hand. */
public final class FlagLabel {

    private final int whenTrue;
    private final int whenFalse;

    FlagLabel(int whenTrue, int whenFalse) {
        this.whenTrue = whenTrue;
        this.whenFalse = whenFalse;
    }

    /**
     * The offset of a value.
     *
     * @param value the value
     * @return what it adds to the offset of a cell
     */
    public int of(boolean value) {
        return value ? whenTrue : whenFalse;
    }
}
