package dev.metricwright.cli.promql;

/**
 * The parser of the Prometheus query language, as
 * <a href="https://prometheus.io/docs/prometheus/2.42/querying/basics/">its documentation</a> describes it.
 */
public final class Promql {

    private Promql() {}

    /**
     * Parses an expression and checks the types of its parts, as Prometheus does before it evaluates an expression.
     *
     * @param text the expression, which may contain comments and line breaks
     * @return the tree of the expression
     * @throws PromqlException if Prometheus would refuse it
     */
    public static Expression parse(String text) throws PromqlException {
        Expression expression = new Parser(new Lexer(text).tokens()).expression();
        TypeCheck.check(expression);
        return expression;
    }
}
