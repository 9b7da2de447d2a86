package dev.metricwright.catalog.recorded;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;

/**
 * A label of a family as a recorder defines it.
 *
 * @param name its name
 * @param values which values its catalog gives it; without their meanings
 * @param isOptional whether a series may lack it
 * @param isOpened whether the recorder passes other values than the catalog has, the rules against it being off
 */
public record RecordedLabel(String name, LabelValues values, boolean isOptional, boolean isOpened) {

    static RecordedLabel of(Family family, Label label, boolean isOpened) {
        return new RecordedLabel(label.name(), label.values(), !family.isRequired(label), isOpened);
    }

    /** {@return whether a registry has the listed values and no others} */
    public boolean isClosed() {
        return values instanceof LabelValues.Closed && !isOpened;
    }

    /** {@return the label as its catalog defines it, whatever the recorder passes} */
    public RecordedLabel asInCatalog() {
        return new RecordedLabel(name, values, isOptional, false);
    }
}
