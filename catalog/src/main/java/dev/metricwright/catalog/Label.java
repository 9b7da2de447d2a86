package dev.metricwright.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A label of a family.
 *
 * @param name the name
 * @param help what it says
 * @param values which values it may have
 * @param overflow the value that those past its bound read
 * @param determines the labels whose values follow from this one's, unless it is empty
 * @param optional whether a series may lack it
 * @param onlyIf the labels of the same series on which its presence depends
 * @param sensitive why it may hold personal or secret data, where it does
 * @param allow rules that do not apply to it, each with the reason
 * @param origin where it is defined
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

    /** The overflow value where a catalog names no other. */
    public static final String OVERFLOW = "other";

    /** Keeps its own copies. */
    public Label {
        determines = List.copyOf(determines);
        allow = Map.copyOf(allow);
    }

    /** {@return whether the listed values are all that there are} */
    public boolean isClosed() {
        return values instanceof LabelValues.Closed;
    }
}
