package dev.metricwright.runtime;

/** A row whose labels read what they were given. */
final class PlainRow<C extends Cell> extends Row<C> {

    PlainRow(LabelValue[] values, int size) {
        super(values, size);
    }
}
