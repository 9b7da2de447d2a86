package dev.metricwright.catalog.promql;

/**
 * Reads expressions of the Prometheus query language, as
 * <a href="https://prometheus.io/docs/prometheus/2.42/querying/basics/">its documentation</a> describes it.
 */
public final class Promql {

    private Promql() {}

    /**
     * Reads an expression and checks the types of its parts, as Prometheus does before it evaluates it.
     *
     * @param text the expression; comments and line breaks may be in it
     * @return what it says
     * @throws PromqlException if Prometheus would refuse it
     */
    public static Expression parse(String text) throws PromqlException {
        Expression expression = new Parser(new Lexer(text).tokens()).expression();
        TypeCheck.check(expression);
        return expression;
    }
}
