package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.tree.Node;
import java.util.List;

/**
 * A label as it is defined, with the places where it names other labels. Those names are checked where the label is
 * used, because each family has other labels beside a shared one.
 *
 * @param determines the labels that it determines
 * @param onlyIf the parts of its condition
 * @param used the place where it is used
 * @param shared whether the definition is shared
 */
record ReadLabel(Label label, List<Node.Scalar> determines, List<Conditions.Term> onlyIf, Origin used, boolean shared) {

    ReadLabel usedAt(Origin place) {
        return new ReadLabel(label, determines, onlyIf, place, true);
    }

    String name() {
        return label.name();
    }
}
