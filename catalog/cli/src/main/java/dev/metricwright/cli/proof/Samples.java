package dev.metricwright.cli.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.StringJoiner;
import java.util.function.LongFunction;

/** The samples of a proof's series, in the notation of promtool. */
final class Samples {

    private static final int DIGITS = 6;

    private final Timeline timeline;
    private final long growth;

    /**
     * Samples.
     *
     * @param growth what counters count from one sample to the next
     */
    Samples(Timeline timeline, long growth) {
        this.timeline = timeline;
        this.growth = growth;
    }

    String growing() {
        return isShifted() ? each(sample -> Long.toString(sample * growth)) : "0+" + growth + "x" + last();
    }

    String still(String value) {
        return isShifted() ? each(sample -> value) : value + "+0x" + last();
    }

    /** A gauge that rises in equal steps, and ends at its highest value. */
    String fromTo(String low, String high) {
        BigDecimal step = new BigDecimal(high)
                .subtract(new BigDecimal(low))
                .divide(BigDecimal.valueOf(last()), DIGITS, RoundingMode.DOWN);
        return isShifted()
                ? each(sample -> sample == last()
                        ? high
                        : new BigDecimal(low)
                                .add(step.multiply(BigDecimal.valueOf(sample)))
                                .toPlainString())
                : low + "+" + step.toPlainString() + "x" + (last() - 1) + " " + high;
    }

    /** A series that begins at 1, and grows no more. */
    String born() {
        return "_x" + timeline.before() + " 1+0x" + (timeline.samples() - 1);
    }

    private long last() {
        return timeline.before() + timeline.samples() - 1;
    }

    private boolean isShifted() {
        return !timeline.shift().isZero();
    }

    /** Each sample by itself, with gaps where the evaluations are. */
    private String each(LongFunction<String> value) {
        Duration tick = timeline.tick();
        String gap = "_x" + (timeline.interval().dividedBy(tick) - 1);
        StringJoiner samples =
                new StringJoiner(" " + gap + " ", "_x" + timeline.shift().dividedBy(tick) + " ", "");
        for (long sample = 0; sample <= last(); sample++) {
            samples.add(value.apply(sample));
        }
        return samples.toString();
    }
}
