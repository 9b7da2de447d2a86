package dev.metricwright.catalog.promql;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An expression, as a tree. */
public sealed interface Expression {

    /** {@return where it begins; for a {@link Binary}, where its operator stands} */
    Position position();

    /** {@return what it evaluates to} */
    ValueType type();

    /**
     * A number.
     *
     * @param value its value; never negative, since a sign is a {@link Unary}
     * @param position where it begins
     */
    record NumberLiteral(double value, Position position) implements Expression {
        @Override
        public ValueType type() {
            return ValueType.SCALAR;
        }
    }

    /**
     * Text in quotes.
     *
     * @param value the text, without quotes and escapes
     * @param position where it begins
     */
    record StringLiteral(String value, Position position) implements Expression {
        @Override
        public ValueType type() {
            return ValueType.STRING;
        }
    }

    /**
     * The newest sample of some series.
     *
     * @param name the name of the metric, where it stands before the braces
     * @param matchers what is asked of labels
     * @param shift at what time
     * @param position where it begins
     */
    record VectorSelector(Optional<String> name, List<Matcher> matchers, TimeShift shift, Position position)
            implements Expression {
        /** Keeps its own copy. */
        public VectorSelector {
            matchers = List.copyOf(matchers);
        }

        @Override
        public ValueType type() {
            return ValueType.INSTANT_VECTOR;
        }
    }

    /**
     * The samples of some series over a while.
     *
     * @param selector which series, and at what time the while ends
     * @param range how long it is
     * @param position where it begins
     */
    record MatrixSelector(VectorSelector selector, Duration range, Position position) implements Expression {
        @Override
        public ValueType type() {
            return ValueType.RANGE_VECTOR;
        }
    }

    /**
     * The values of an expression over a while.
     *
     * @param operand the expression
     * @param range how long the while is
     * @param step how far apart the values are; the evaluation interval where none is given
     * @param shift at what time it ends
     * @param position where it begins
     */
    record Subquery(Expression operand, Duration range, Optional<Duration> step, TimeShift shift, Position position)
            implements Expression {
        @Override
        public ValueType type() {
            return ValueType.RANGE_VECTOR;
        }
    }

    /**
     * A function applied.
     *
     * @param function the function
     * @param arguments its arguments
     * @param position where it begins
     */
    record Call(Function function, List<Expression> arguments, Position position) implements Expression {
        /** Keeps its own copy. */
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public ValueType type() {
            return function.result();
        }
    }

    /**
     * Many series made to fewer.
     *
     * @param aggregator how
     * @param parameter what the aggregator takes beside the series
     * @param operand the series
     * @param grouping which series make one
     * @param position where it begins
     */
    record Aggregation(
            Aggregator aggregator,
            Optional<Expression> parameter,
            Expression operand,
            Grouping grouping,
            Position position)
            implements Expression {
        @Override
        public ValueType type() {
            return ValueType.INSTANT_VECTOR;
        }
    }

    /**
     * A sign before an expression.
     *
     * @param negative whether it is a minus
     * @param operand the expression
     * @param position where the sign stands
     */
    record Unary(boolean negative, Expression operand, Position position) implements Expression {
        @Override
        public ValueType type() {
            return operand.type();
        }
    }

    /**
     * Two expressions with an operator between them.
     *
     * @param operator the operator
     * @param left what stands before it
     * @param right what stands behind it
     * @param bool whether a comparison gives 0 or 1 in place of dropping what is not so
     * @param matching which series of the two belong together
     * @param position where the operator stands
     */
    record Binary(
            BinaryOperator operator,
            Expression left,
            Expression right,
            boolean bool,
            Matching matching,
            Position position)
            implements Expression {
        @Override
        public ValueType type() {
            boolean scalar = left.type() == ValueType.SCALAR && right.type() == ValueType.SCALAR;
            return scalar ? ValueType.SCALAR : ValueType.INSTANT_VECTOR;
        }
    }

    /**
     * An expression in parentheses.
     *
     * @param inner the expression
     * @param position where the opening parenthesis stands
     */
    record Parentheses(Expression inner, Position position) implements Expression {
        @Override
        public ValueType type() {
            return inner.type();
        }
    }
}
