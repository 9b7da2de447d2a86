package dev.metricwright.catalog.recorded;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A label of a family as a recorder defines it.
 *
 * @param name its name
 * @param values the values that its catalog allows; their meanings do not matter here
 * @param isOptional whether a series may lack it
 * @param isOpened whether the recorder passes values that the catalog does not have, because the rules against that are
 *     off
 * @param unrecorded listed values of a closed label that no method of the recorder passes
 */
public record RecordedLabel(
        String name, LabelValues values, boolean isOptional, boolean isOpened, Set<String> unrecorded) {

    /** Keeps its own copy. */
    public RecordedLabel {
        unrecorded = Collections.unmodifiableSet(new LinkedHashSet<>(unrecorded));
    }

    static RecordedLabel of(Family family, Label label, boolean isOpened, Set<String> unrecorded) {
        return new RecordedLabel(label.name(), label.values(), !family.isRequired(label), isOpened, unrecorded);
    }

    /** {@return whether a registry has the listed values and no others} */
    public boolean isClosed() {
        return values instanceof LabelValues.Closed && !isOpened;
    }

    /** {@return the label as its catalog defines it, without regard to what the recorder passes} */
    public RecordedLabel asInCatalog() {
        return new RecordedLabel(name, values, isOptional, false, Set.of());
    }
}
