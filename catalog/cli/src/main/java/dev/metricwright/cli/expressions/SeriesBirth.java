package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.ValueSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When the series of a counter appear. A recorder exposes those with only listed label values at 0 from the start, unless
 * the family is lazy. The others begin at their first value, unless the application starts them itself, which a catalog
 * does not say.
 */
final class SeriesBirth {

    private SeriesBirth() {}

    /**
     * The first values with which selected series begin.
     *
     * @param named the metric
     * @param selected the labels that the selector admits
     * @return these values in words; empty if the series begin at 0
     */
    static Optional<String> firstValues(MetricName named, Shape selected) {
        if (!named.isCounter()) {
            return Optional.empty();
        }
        List<String> open = openLabels(named.family(), selected);
        if (!open.isEmpty()) {
            return Optional.of("the first value of each " + String.join(", ", open));
        }
        return named.family().lifetime().lazy() ? Optional.of("its first value, because it is lazy") : Optional.empty();
    }

    /** Whether {@code @StartsSeries} can start the series, as that of everything that recorders count. */
    static boolean canBeStarted(MetricName named) {
        return named.family().type() != FamilyType.SUMMARY;
    }

    /** Whether each event adds 1 to a metric. */
    static boolean countsEvents(MetricName named) {
        return switch (named.part()) {
            case BUCKET, COUNT -> true;
            case SUM -> false;
            case WHOLE -> named.family().unit().isEmpty();
        };
    }

    /** The labels whose values are not known beforehand, and that selected series have. */
    private static List<String> openLabels(Family family, Shape selected) {
        return family.labels().stream()
                .filter(label -> !label.isClosed() && isPresent(family, label, selected))
                .map(Label::name)
                .collect(Collectors.toList());
    }

    /** An optional label may be one that the application never uses, unless the selector asks for it. */
    private static boolean isPresent(Family family, Label label, Shape selected) {
        ValueSet values = selected.of(label.name());
        ValueSet present = values.and(ValueSet.PRESENT);
        return !present.isEmpty()
                && (!label.optional() || !values.contains(""))
                && CombinationCheck.contradiction(family, selected.with(label.name(), present))
                        .isEmpty();
    }
}
