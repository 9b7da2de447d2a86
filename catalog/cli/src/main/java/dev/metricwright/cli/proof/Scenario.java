package dev.metricwright.cli.proof;

import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.ValueRange;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.expressions.MetricName;
import dev.metricwright.cli.expressions.Names;
import dev.metricwright.cli.promql.BinaryOperator;
import dev.metricwright.cli.promql.Expression;
import dev.metricwright.cli.promql.Expression.Binary;
import dev.metricwright.cli.promql.Expression.Call;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import dev.metricwright.cli.promql.Matcher;
import dev.metricwright.cli.promql.Parts;
import dev.metricwright.cli.promql.TimeSpan;
import dev.metricwright.cli.promql.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** The series of a proof, in which happens what the alert is meant to find. */
final class Scenario {

    /** Functions whose result is decided by the clock. */
    private static final Set<String> OF_CLOCK = Set.of(
            "time",
            "timestamp",
            "minute",
            "hour",
            "day_of_week",
            "day_of_month",
            "day_of_year",
            "days_in_month",
            "month",
            "year");

    /** The largest value of a gauge that may have any. */
    private static final String LARGE = "1000000";

    /** What counters count from one sample to the next, so that their rate is above what an alert may ask for. */
    private static final long MANY = 1_000_000;

    private final Names names;
    private final Samples samples;
    private final Expression alert;
    private final Expression part;
    private final Rule rule;
    private final Set<String> happening = new TreeSet<>();

    /**
     * The series of a proof.
     *
     * @param part the part of the alert that the finding is about
     * @param rule what the finding says of it
     */
    Scenario(Names names, Timeline timeline, Expression alert, Expression part, Rule rule) {
        this.names = names;
        this.samples = new Samples(timeline, isSmall(alert) ? 1 : MANY);
        if (!timeline.shift().isZero()) {
            happening.add("scrapes are " + TimeSpan.text(timeline.shift()) + " behind the evaluations");
        }
        this.alert = alert;
        this.part = part;
        this.rule = rule;
    }

    /** What happens in the series that {@link #series} has returned, in a sentence. */
    String description() {
        return switch (rule) {
            case MISSES_FIRST -> "Here, a series appears with the value 1, and stays at it.";
            case NEVER_TRUE -> "Here, " + String.join(", and ", happening) + ".";
            default ->
                "Here, series with labels that the catalog allows exist: " + String.join(", and ", happening) + ".";
        };
    }

    List<InputSeries> series() throws NoProofException {
        Map<String, InputSeries> series = new LinkedHashMap<>();
        List<Expression> meant = Parts.of(part).toList();
        for (Expression each : Parts.of(alert).toList()) {
            if (each instanceof Call call && OF_CLOCK.contains(call.function().name())) {
                throw new NoProofException("it depends on the time of the test");
            }
            if (each instanceof VectorSelector selector) {
                boolean isMeant = meant.contains(selector);
                if (names.of(selector).isEmpty()) {
                    // Without their series, the alert would be silent whatever the others do.
                    throw new NoProofException("the catalogs do not describe all of its metrics");
                }
                for (MetricName named : names.of(selector)) {
                    List<InputSeries> selected = series(named, selector.matchers(), isMeant);
                    if (isMeant && selected.isEmpty()) {
                        throw new NoProofException(
                                "no example was found of the series of " + named.name() + " that it selects");
                    }
                    // What the finding is about determines the samples of a series that other parts select, too.
                    selected.forEach(one -> {
                        if (isMeant) {
                            series.put(one.notation(), one);
                        } else {
                            series.putIfAbsent(one.notation(), one);
                        }
                    });
                }
            }
        }
        return List.copyOf(series.values());
    }

    private List<InputSeries> series(MetricName named, List<Matcher> matchers, boolean isMeant) {
        boolean isSelected = !isMeant || (rule != Rule.MATCHERS_CONTRADICT && rule != Rule.COMBINATION_NEVER);
        List<Map<String, String>> labels = LegalLabels.of(named, matchers, isSelected);
        boolean isBorn = isMeant && rule == Rule.MISSES_FIRST;
        if (isBorn) {
            labels = labels.stream().max(Comparator.comparingLong(one -> openLabels(named, one))).stream()
                    .toList();
        }
        List<InputSeries> series = new ArrayList<>();
        for (Map<String, String> one : labels) {
            if (named.part() == MetricName.Part.BUCKET) {
                series.addAll(buckets(named, one, matchers, isBorn));
            } else {
                series.add(new InputSeries(named.name(), one, isBorn ? samples.born() : samples(named)));
            }
        }
        return series;
    }

    private static long openLabels(MetricName named, Map<String, String> values) {
        return named.family().labels().stream()
                .filter(label -> !label.isClosed()
                        && !values.getOrDefault(label.name(), "").isEmpty())
                .count();
    }

    private List<InputSeries> buckets(
            MetricName named, Map<String, String> labels, List<Matcher> matchers, boolean isBorn) {
        happening.add(
                isAboutSmall() ? "all observations are in the first bucket" : "all observations exceed the last bound");
        List<InputSeries> series = new ArrayList<>();
        for (double bound : Buckets.of(named.family().buckets(), matchers)) {
            String exposed = Buckets.exposed(bound);
            if (LegalLabels.isAdmitted(Buckets.LABEL, exposed, matchers)) {
                Map<String, String> ofBucket = new LinkedHashMap<>(labels);
                ofBucket.put(Buckets.LABEL, exposed);
                boolean isFilled = Double.isInfinite(bound) || isAboutSmall();
                series.add(new InputSeries(
                        named.name(),
                        ofBucket,
                        isBorn ? samples.born() : isFilled ? samples.growing() : samples.still("0")));
            }
        }
        return series;
    }

    /** Whether the part asks for small values, so that the smallest ones come nearest to it. */
    private boolean isAboutSmall() {
        return isSmall(part);
    }

    private static boolean isSmall(Expression expression) {
        if (!(expression.bare() instanceof Binary comparison)) {
            return false;
        }
        BinaryOperator operator = comparison.left().type() == ValueType.SCALAR
                ? comparison.operator().flipped()
                : comparison.operator();
        return operator == BinaryOperator.LESS || operator == BinaryOperator.AT_MOST;
    }

    private String samples(MetricName named) {
        if (named.isCounter()) {
            happening.add("counters grow");
            return samples.growing();
        }
        if (named.family().type() == FamilyType.INFO) {
            happening.add("info families have the value 1");
            return samples.still("1");
        }
        happening.add("gauges rise from their lowest to their highest values");
        return switch (named.family().type()) {
            case STATESET -> samples.fromTo("0", "1");
            default -> {
                Optional<ValueRange> range = named.family().range();
                String low = range.flatMap(each -> text(each.min())).orElse("0");
                yield samples.fromTo(
                        low, range.flatMap(each -> text(each.max())).orElse(LARGE));
            }
        };
    }

    private static Optional<String> text(OptionalDouble end) {
        return end.isPresent()
                ? Optional.of(BigDecimal.valueOf(end.getAsDouble()).toPlainString())
                : Optional.empty();
    }
}
