package dev.metricwright.cli.proof;

import java.time.Duration;
import java.util.StringJoiner;
import java.util.function.LongFunction;

/** The samples of a proof's series, in the notation of promtool. */
final class Samples {

    private final Timeline timeline;

    Samples(Timeline timeline) {
        this.timeline = timeline;
    }

    String growing() {
        return isShifted() ? each(Long::toString) : "0+1x" + last();
    }

    String still(String value) {
        return isShifted() ? each(sample -> value) : value + "+0x" + last();
    }

    String fromTo(String low, String high) {
        return isShifted()
                ? each(sample -> sample <= last() / 2 ? low : high)
                : low + "+0x" + last() / 2 + " " + high + "+0x" + last() / 2;
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
