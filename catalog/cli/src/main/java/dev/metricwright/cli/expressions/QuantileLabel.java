package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.LabelValues;
import dev.metricwright.catalog.ShortestDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The label {@code quantile} of a summary. */
final class QuantileLabel {

    static final String NAME = "quantile";

    private QuantileLabel() {}

    /** The label, with the quantiles that the catalog states as its only values; open if it states none. */
    static Label of(Family summary) {
        Map<String, String> listed = new LinkedHashMap<>();
        for (double quantile : summary.quantiles()) {
            // Client libraries differ in how they write 0 and 1.
            listed.put(ShortestDecimal.of(quantile).toPlainString(), "");
            listed.put(ShortestDecimal.text(quantile), "");
        }
        LabelValues values = listed.isEmpty()
                ? new LabelValues.Open(listed, OptionalInt.empty(), Optional.empty())
                : new LabelValues.Closed(listed);
        return new Label(
                NAME,
                "",
                values,
                Label.OVERFLOW,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                summary.origin());
    }
}
