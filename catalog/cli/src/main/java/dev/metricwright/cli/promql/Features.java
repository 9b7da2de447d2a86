package dev.metricwright.cli.promql;

import dev.metricwright.cli.promql.Expression.Aggregation;
import dev.metricwright.cli.promql.Expression.Binary;
import dev.metricwright.cli.promql.Expression.Call;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import dev.metricwright.cli.promql.Expression.VectorSelector.Edges;
import java.util.Locale;
import java.util.Optional;

/** The features that parts of an expression need. */
public final class Features {

    private Features() {}

    /**
     * A part of the language that needs a feature.
     *
     * @param part the word that is written
     * @param feature the feature
     */
    public record Used(String part, Feature feature) {}

    /**
     * The feature that an expression needs itself, apart from its operands.
     *
     * @param expression the expression
     * @return the feature, if it needs one
     */
    public static Optional<Used> of(Expression expression) {
        if (expression instanceof Call call) {
            return call.function()
                    .feature()
                    .map(feature -> new Used(call.function().name(), feature));
        }
        if (expression instanceof Aggregation aggregation) {
            return aggregation
                    .aggregator()
                    .feature()
                    .map(feature -> new Used(aggregation.aggregator().word(), feature));
        }
        if (expression instanceof VectorSelector selector && selector.edges() != Edges.CUT) {
            return Optional.of(
                    new Used(selector.edges().name().toLowerCase(Locale.ROOT), Feature.EXTENDED_RANGE_SELECTORS));
        }
        return expression instanceof Binary binary && !binary.matching().fill().equals(Matching.Fill.NONE)
                ? Optional.of(new Used("fill", Feature.FILL_MODIFIERS))
                : Optional.empty();
    }
}
