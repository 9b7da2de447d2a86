package dev.metricwright.cli.proof;

import dev.metricwright.cli.promql.BinaryOperator;
import dev.metricwright.cli.promql.Expression;
import dev.metricwright.cli.promql.Expression.Binary;
import dev.metricwright.cli.promql.Expression.Call;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import dev.metricwright.cli.promql.Matching;
import dev.metricwright.cli.promql.Parts;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Decides whether a whole alert stays silent because one of its parts returns nothing. */
final class Silence {

    /** Functions that return something also for series that do not exist. */
    private static final Set<String> OF_NOTHING = Set.of("absent", "absent_over_time", "scalar", "info");

    private final Predicate<Expression> isEmpty;

    private Silence(Predicate<Expression> isEmpty) {
        this.isEmpty = isEmpty;
    }

    /**
     * Whether an alert stays silent if a part of it returns nothing.
     *
     * @param isEmpty whether a part returns nothing
     */
    static boolean follows(Expression alert, Predicate<Expression> isEmpty) {
        return new Silence(isEmpty).of(alert);
    }

    /** The part at a position: the innermost one that begins there, or that has a matcher there. */
    static Optional<Expression> partAt(Expression alert, Object position) {
        return Parts.of(alert)
                .filter(part -> part.position().equals(position)
                        || (part instanceof VectorSelector selector
                                && selector.matchers().stream()
                                        .anyMatch(matcher -> matcher.position().equals(position))))
                .reduce((outer, inner) -> inner);
    }

    private boolean of(Expression part) {
        if (isEmpty.test(part)) {
            return true;
        }
        if (part instanceof Binary binary) {
            return of(binary);
        }
        return !(part instanceof Call call
                        && OF_NOTHING.contains(call.function().name()))
                && Parts.operands(part).stream().anyMatch(this::of);
    }

    private boolean of(Binary binary) {
        boolean left = of(binary.left());
        boolean right = of(binary.right());
        if (!binary.matching().fill().equals(Matching.Fill.NONE)) {
            return left && right;
        }
        return binary.operator() == BinaryOperator.OR
                ? left && right
                : left || (right && binary.operator() != BinaryOperator.UNLESS);
    }
}
