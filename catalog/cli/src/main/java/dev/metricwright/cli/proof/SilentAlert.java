package dev.metricwright.cli.proof;

import dev.metricwright.cli.promql.Expression;
import java.time.Duration;

/**
 * An alert that stays silent.
 *
 * @param name its name
 * @param text its expression
 * @param expression its expression, as a tree
 * @param holdFor the time for which the expression must hold; zero if it need not hold for any time
 */
public record SilentAlert(String name, String text, Expression expression, Duration holdFor) {}
