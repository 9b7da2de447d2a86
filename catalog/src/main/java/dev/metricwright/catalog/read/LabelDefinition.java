package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Origin;
import java.util.List;

/**
 * A label as it is defined, with the places of what it says of other labels. Those are checked where it is used: a shared
 * definition is used beside other labels in each family.
 *
 * @param determines the labels that it determines
 * @param onlyIf the words of its condition
 * @param used where it is used
 * @param shared whether the definition is a shared one
 */
record LabelDefinition(
        Label label, List<Node.Scalar> determines, List<Conditions.Term> onlyIf, Origin used, boolean shared) {

    LabelDefinition usedAt(Origin place) {
        return new LabelDefinition(label, determines, onlyIf, place, true);
    }

    String name() {
        return label.name();
    }
}
