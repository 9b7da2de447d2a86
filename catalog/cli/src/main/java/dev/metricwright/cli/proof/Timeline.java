package dev.metricwright.cli.proof;

import dev.metricwright.cli.promql.Expression;
import dev.metricwright.cli.promql.Expression.MatrixSelector;
import dev.metricwright.cli.promql.Expression.Subquery;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import dev.metricwright.cli.promql.Parts;
import dev.metricwright.cli.promql.TimeShift;
import dev.metricwright.cli.promql.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The times of a proof.
 *
 * @param interval the time from one sample to the next, and from one evaluation to the next
 * @param shift the time from an evaluation to the next sample; zero if they coincide
 * @param start when what the alert is meant to find begins
 * @param window the longest range of the expression
 * @param end when it ends
 */
record Timeline(Duration interval, Duration shift, Duration start, Duration window, Duration end) {

    /** Longer proofs have longer intervals, because promtool evaluates each of them. */
    private static final int SAMPLES = 4000;

    private static final int MOST_TICKS = 100;

    private static final Duration USUAL = Duration.ofMinutes(5);

    static Timeline of(SilentAlert alert, Duration scrapeInterval) throws NoProofException {
        List<Duration> ranges = new ArrayList<>();
        Duration shifts = Duration.ZERO;
        for (Expression part : Parts.of(alert.expression()).toList()) {
            range(part).ifPresent(ranges::add);
            shifts = shifts.plus(offset(part));
        }
        Duration window = ranges.stream().max(Duration::compareTo).orElse(USUAL);
        Duration shortest = ranges.stream().min(Duration::compareTo).orElse(USUAL);
        Duration end = USUAL.plus(window.multipliedBy(2)).plus(alert.holdFor()).plus(shifts);
        Duration readable = Duration.ofSeconds(end.toSeconds() / SAMPLES);
        boolean isLong = readable.compareTo(scrapeInterval) > 0;
        if (isLong && readable.multipliedBy(2).compareTo(shortest) > 0) {
            throw new NoProofException(
                    "its times are too long for a test of a range as short as " + TimeSpan.text(shortest));
        }
        Duration interval = isLong ? readable : scrapeInterval;
        long before = (USUAL.toMillis() + interval.toMillis() - 1) / interval.toMillis();
        return new Timeline(interval, Duration.ZERO, interval.multipliedBy(before), window, end.plus(interval));
    }

    /** The same times, with samples between the evaluations, so that a range never has more than one of them. */
    Timeline withOneSampleIn(Duration range) throws NoProofException {
        Duration middle = Duration.ofMillis(range.toMillis() / 2);
        Timeline shifted = new Timeline(interval, interval.minus(middle), start, window, end);
        // The newest sample is half of the range old. The sample before it must be older than the range.
        boolean isOnlyOne = middle.plus(interval).compareTo(range) > 0 && middle.compareTo(interval) < 0;
        if (!isOnlyOne || interval.dividedBy(shifted.tick()) > MOST_TICKS) {
            throw new NoProofException("a range of " + TimeSpan.text(range) + " almost always has two samples");
        }
        return shifted;
    }

    /** The longest time of which both the interval and the shift are multiples. */
    Duration tick() {
        long tick = interval.toMillis();
        long rest = shift.toMillis();
        while (rest != 0) {
            long next = tick % rest;
            tick = rest;
            rest = next;
        }
        return Duration.ofMillis(tick);
    }

    private static Optional<Duration> range(Expression part) {
        return part instanceof MatrixSelector matrix
                ? matrix.range().fixed()
                : part instanceof Subquery subquery ? subquery.range().fixed() : Optional.empty();
    }

    private static Duration offset(Expression part) throws NoProofException {
        TimeShift shift = part instanceof VectorSelector selector
                ? selector.shift()
                : part instanceof Subquery subquery ? subquery.shift() : TimeShift.NONE;
        if (shift.at().isPresent()) {
            throw new NoProofException("it looks at a fixed time");
        }
        Duration offset = shift.offset().fixed().orElse(Duration.ZERO);
        if (offset.isNegative()) {
            throw new NoProofException("it looks ahead, which a test does not");
        }
        return offset;
    }

    /** The number of samples before the start. */
    long before() {
        return start.dividedBy(interval);
    }

    /** The number of samples from the start to the end. */
    long samples() {
        return end.minus(start).dividedBy(interval) + 1;
    }

    /** The times at which the alert must be silent: at the start, within the window, after it, and at the end. */
    List<String> checks() {
        TreeSet<Duration> times = new TreeSet<>();
        Stream.of(interval, window.dividedBy(2), window, window.multipliedBy(2))
                .map(start::plus)
                .forEach(times::add);
        times.add(start);
        times.add(end);
        return times.stream()
                .map(time -> interval.multipliedBy(time.dividedBy(interval)))
                .distinct()
                .map(TimeSpan::text)
                .toList();
    }
}
