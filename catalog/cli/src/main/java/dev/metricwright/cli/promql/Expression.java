package dev.metricwright.cli.promql;

import java.util.List;
import java.util.Optional;

/** An expression, as a tree. */
public sealed interface Expression {

    /** {@return where it begins; for a {@link Binary}, the position of its operator} */
    Position position();

    /** {@return what it evaluates to} */
    ValueType type();

    /** {@return the expression without the parentheses around it} */
    default Expression bare() {
        return this;
    }

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
     * A variable of a dashboard in place of an expression, or a call of a function that a variable names.
     *
     * @param arguments the arguments of the call
     * @param position where it begins
     */
    record Variable(List<Expression> arguments, Position position) implements Expression {
        /** Keeps its own copy. */
        public Variable {
            arguments = List.copyOf(arguments);
        }

        @Override
        public ValueType type() {
            return ValueType.ANY;
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
     * The newest sample of each of some series.
     *
     * @param name the name of the metric, if it is written before the braces
     * @param matchers the conditions on labels; a name in quotes is a condition on {@link Matcher#NAME}
     * @param shift the time at which it looks for the samples
     * @param edges how samples outside of a range take part
     * @param position where it begins
     */
    record VectorSelector(
            Optional<String> name, List<Matcher> matchers, TimeShift shift, Edges edges, Position position)
            implements Expression {
        /** How the samples before and after a range take part in it. */
        public enum Edges {
            /** They do not. */
            CUT,
            /** The samples at the edges are those before them. */
            ANCHORED,
            /** The samples at the edges are interpolated. */
            SMOOTHED
        }

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
     * The samples of some series in a period of time.
     *
     * @param selector the series, and the end of the period
     * @param range the length of the period
     * @param position where it begins
     */
    record MatrixSelector(VectorSelector selector, TimeSpan range, Position position) implements Expression {
        @Override
        public ValueType type() {
            return ValueType.RANGE_VECTOR;
        }
    }

    /**
     * The values of an expression in a period of time.
     *
     * @param operand the expression
     * @param range the length of the period
     * @param step the time from one value to the next; empty for the evaluation interval
     * @param shift the end of the period
     * @param position where it begins
     */
    record Subquery(Expression operand, TimeSpan range, Optional<TimeSpan> step, TimeShift shift, Position position)
            implements Expression {
        @Override
        public ValueType type() {
            return ValueType.RANGE_VECTOR;
        }
    }

    /**
     * A call of a function.
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
     * An aggregation of many series into fewer.
     *
     * @param aggregator how they are combined
     * @param parameter the parameter of the aggregator, if it has one
     * @param operand the series
     * @param grouping which series are combined into one
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
     * @param position the position of the sign
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
     * @param left the expression before it
     * @param right the expression after it
     * @param bool whether a comparison returns 0 or 1, instead of dropping the series for which it is false
     * @param matching which series of the two sides belong together
     * @param position the position of the operator
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
            // Each side is asked once: in a long chain of operators, each question twice would double the work per
            // operator.
            ValueType ofLeft = left.type();
            ValueType ofRight = right.type();
            if (ofLeft == ValueType.INSTANT_VECTOR || ofRight == ValueType.INSTANT_VECTOR) {
                return ValueType.INSTANT_VECTOR;
            }
            return ofLeft == ValueType.SCALAR && ofRight == ValueType.SCALAR ? ValueType.SCALAR : ValueType.ANY;
        }
    }

    /**
     * An expression in parentheses.
     *
     * @param inner the expression
     * @param position the position of the opening parenthesis
     */
    record Parentheses(Expression inner, Position position) implements Expression {
        @Override
        public ValueType type() {
            return inner.type();
        }

        @Override
        public Expression bare() {
            return inner.bare();
        }
    }
}
