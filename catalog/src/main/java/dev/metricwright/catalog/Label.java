package dev.metricwright.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A label of a family.
 *
 * @param name the name
 * @param help its help text
 * @param values the values that it may have
 * @param overflow the value under which values past its bound are recorded
 * @param determines the labels whose values follow from the value of this label, unless that is empty
 * @param optional whether a series may lack it
 * @param onlyIf the condition on other labels of the series under which it is present
 * @param sensitive why the label is accepted although it may hold personal or secret data, if the catalog says so
 * @param allow rules that do not apply to it, each with the reason
 * @param origin the place of its definition
 */
public record Label(
        String name,
        String help,
        LabelValues values,
        String overflow,
        List<String> determines,
        boolean optional,
        Optional<Condition> onlyIf,
        Optional<String> sensitive,
        Map<String, String> allow,
        Origin origin) {

    /** The overflow value, unless the catalog names another. */
    public static final String OVERFLOW = "other";

    /** Keeps its own copies. */
    public Label {
        determines = List.copyOf(determines);
        allow = Map.copyOf(allow);
    }

    /** {@return whether the label has the listed values and no others} */
    public boolean isClosed() {
        return values instanceof LabelValues.Closed;
    }
}
