package dev.metricwright.runtime;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The difference between two recorders' definitions of one family. */
record Disagreement(FamilyDefinition mine, FamilyDefinition theirs) {

    /** The first difference, with the names of both recorders; empty if the two agree. */
    String first() {
        String difference = of("type", mine.type(), theirs.type());
        if (difference.isEmpty()) {
            difference = of("unit", quoted(mine.unit()), quoted(theirs.unit()));
        }
        if (difference.isEmpty()) {
            difference = of("buckets", Arrays.toString(mine.bounds()), Arrays.toString(theirs.bounds()));
        }
        if (difference.isEmpty()) {
            difference = of("labels", mine.labelNames(), theirs.labelNames());
        }
        if (difference.isEmpty()) {
            difference = of("detail labels", mine.detailLabels(), theirs.detailLabels());
        }
        if (difference.isEmpty()) {
            difference = of("pipelines", mine.pipelines(), theirs.pipelines());
        }
        if (difference.isEmpty()) {
            difference = of("values", source(mine), source(theirs));
        }
        return difference.isEmpty() ? ofValues() : difference;
    }

    private String of(String what, Object my, Object their) {
        return Objects.equals(my, their)
                ? ""
                : mine.declaredBy() + " defines its " + what + " as " + my + ", " + theirs.declaredBy() + " as "
                        + their;
    }

    private String ofValues() {
        List<LabelDefinition> labels = mine.allLabels();
        for (int i = 0; i < labels.size(); i++) {
            LabelDefinition my = labels.get(i);
            LabelDefinition their = theirs.allLabels().get(i);
            if (!haveSameValues(my, their)) {
                return of("label " + my.name(), shape(my), shape(their));
            }
        }
        return "";
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String source(FamilyDefinition family) {
        return family.isSampled() ? "sampled" : "recorded";
    }

    private static String shape(LabelDefinition label) {
        return label instanceof LabelDefinition.Closed closed ? "one of " + closed.values() : "open";
    }

    /** Whether both labels are open, or both list the same values in any order. */
    private static boolean haveSameValues(LabelDefinition my, LabelDefinition their) {
        if (my instanceof LabelDefinition.Closed mine && their instanceof LabelDefinition.Closed theirs) {
            Set<String> values = new HashSet<>(mine.values());
            return values.equals(new HashSet<>(theirs.values()));
        }
        return my instanceof LabelDefinition.Open && their instanceof LabelDefinition.Open;
    }
}
