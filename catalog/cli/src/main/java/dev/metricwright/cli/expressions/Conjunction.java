package dev.metricwright.cli.expressions;

import dev.metricwright.cli.promql.BinaryOperator;
import dev.metricwright.cli.promql.Expression;
import dev.metricwright.cli.promql.Expression.Binary;
import dev.metricwright.cli.promql.Expression.NumberLiteral;
import dev.metricwright.cli.promql.Expression.Unary;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import dev.metricwright.cli.promql.Matching;
import dev.metricwright.cli.promql.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Finds conditions on the same series that exclude each other, such as {@code x > 20 and x < 10}. */
final class Conjunction {

    private Conjunction() {}

    /**
     * A condition that never holds where the others hold.
     *
     * @param condition the comparison
     * @param values the values that the others leave, in words
     */
    record Contradiction(Binary condition, String values) {}

    /** A comparison with a number, in which the number is on the right. */
    private record Condition(Binary written, Expression compared, BinaryOperator operator, double number) {

        static Optional<Condition> of(Binary written) {
            OptionalDouble right = number(written.right().bare());
            if (right.isPresent()) {
                return Optional.of(new Condition(written, written.left(), written.operator(), right.getAsDouble()));
            }
            OptionalDouble left = number(written.left().bare());
            return left.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Condition(
                            written, written.right(), written.operator().flipped(), left.getAsDouble()));
        }

        private static OptionalDouble number(Expression expression) {
            if (expression instanceof Unary sign) {
                OptionalDouble operand = number(sign.operand().bare());
                return operand.isPresent() && sign.negative() ? OptionalDouble.of(-operand.getAsDouble()) : operand;
            }
            return expression instanceof NumberLiteral literal && !Double.isNaN(literal.value())
                    ? OptionalDouble.of(literal.value())
                    : OptionalDouble.empty();
        }

        /** The values that the condition leaves. */
        Interval values() {
            return Interval.ALL.where(operator, number);
        }

        boolean excludes(Condition other) {
            return !values().mayBe(other.operator, other.number) && Sameness.of(compared, other.compared);
        }
    }

    /** The conditions on the right of {@code and} that never hold because of one on the left. */
    static List<Contradiction> contradictions(Binary and) {
        if (!and.matching().equals(Matching.DEFAULT)) {
            return List.of();
        }
        List<Condition> left = conditions(and.left());
        List<Contradiction> found = new ArrayList<>();
        for (Condition condition : conditions(and.right())) {
            left.stream()
                    .filter(other -> other.excludes(condition))
                    .findFirst()
                    .ifPresent(other -> found.add(new Contradiction(
                            condition.written(), other.values().words())));
        }
        return found;
    }

    /** The conditions that hold for each series of a result. */
    private static List<Condition> conditions(Expression expression) {
        if (!(expression.bare() instanceof Binary binary)) {
            return List.of();
        }
        return switch (binary.operator()) {
            case AND ->
                binary.matching().equals(Matching.DEFAULT)
                        ? Stream.concat(conditions(binary.left()).stream(), conditions(binary.right()).stream())
                                .toList()
                        : conditions(binary.left());
            case UNLESS -> conditions(binary.left());
            default ->
                binary.operator().isComparison() && !binary.bool() && hasOneName(binary)
                        ? Condition.of(binary).stream().toList()
                        : List.of();
        };
    }

    /** Series of several names may have the same labels, and match each other. */
    private static boolean hasOneName(Binary comparison) {
        return Parts.of(comparison)
                .noneMatch(part -> part instanceof VectorSelector selector
                        && selector.name().isEmpty());
    }
}
