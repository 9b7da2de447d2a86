package dev.metricwright.cli.expressions;

import dev.metricwright.cli.promql.Expression;
import dev.metricwright.cli.promql.Expression.Call;
import dev.metricwright.cli.promql.Expression.MatrixSelector;
import java.time.Duration;
import java.util.Optional;

/**
 * A call of {@code increase}, {@code rate} or {@code irate}.
 *
 * @param call the call
 * @param counted the series that it measures
 */
record Growth(Call call, MatrixSelector counted) {

    /** A result of unknown size: any other number that is greater than 0 may be more. */
    static final double ANY = 1e-100;

    static Optional<Growth> of(Expression expression) {
        if (expression.bare() instanceof Call call
                && isMeasured(call.function().name())
                && call.arguments().get(0).bare() instanceof MatrixSelector counted) {
            return Optional.of(new Growth(call, counted));
        }
        return Optional.empty();
    }

    private static boolean isMeasured(String function) {
        return switch (function) {
            case "increase", "rate", "irate" -> true;
            default -> false;
        };
    }

    /**
     * The least result of the call if something is counted once.
     *
     * @param countsEvents whether the counter counts events, and not bytes or seconds, of which one event may add any
     *     amount
     * @param interval the time from one scrape to the next
     */
    double ofOne(boolean countsEvents, Duration interval) {
        Optional<Duration> time = call.function().name().equals("irate")
                ? Optional.of(interval)
                : counted.range().fixed();
        if (!countsEvents || time.isEmpty()) {
            return ANY;
        }
        return call.function().name().equals("increase") ? 1 : 1 / (time.get().toMillis() / 1000.0);
    }
}
