package dev.metricwright.cli.promql;

/**
 * The parser of the Prometheus query language, as
 * <a href="https://prometheus.io/docs/prometheus/latest/querying/basics/">its documentation</a> describes it.
 */
public final class Promql {

    private Promql() {}

    /**
     * Parses an expression and checks the types of its parts, as Prometheus does before it evaluates an expression.
     *
     * @param text the expression, which may contain comments and line breaks
     * @param version the version of Prometheus; features that it has only behind a flag are read, too
     * @return the tree of the expression
     * @throws PromqlException if Prometheus would refuse it
     */
    public static Expression parse(String text, PrometheusVersion version) throws PromqlException {
        return parse(new Lexer(text, version, false), version);
    }

    /**
     * Parses an expression of a dashboard, which may contain variables such as {@code $__rate_interval},
     * {@code ${store:regex}} and {@code [[store]]} in place of names, numbers, durations and parts of strings.
     *
     * @param text the expression
     * @param version the version of Prometheus
     * @return the tree of the expression
     * @throws PromqlException if Prometheus would refuse it whatever the values of the variables are
     */
    public static Expression parseTemplate(String text, PrometheusVersion version) throws PromqlException {
        return parse(new Lexer(text, version, true), version);
    }

    private static Expression parse(Lexer lexer, PrometheusVersion version) throws PromqlException {
        Expression expression = new Parser(lexer.tokens(), version).expression();
        TypeCheck.check(expression);
        return expression;
    }
}
