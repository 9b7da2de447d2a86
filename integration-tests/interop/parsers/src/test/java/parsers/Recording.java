package parsers;

import dev.metricwright.runtime.CounterCell;
import dev.metricwright.runtime.GaugeCell;
import dev.metricwright.runtime.HistogramCell;
import java.math.BigDecimal;
import java.util.List;

/** A number that is recorded, in each of the ways in which the runtime keeps one. */
sealed interface Recording {

    /** The number in the unit of the family, as the nearest {@code double}. */
    double value();

    /** Adds it to a counter. */
    void addTo(CounterCell counter);

    /** Sets a gauge to it. */
    void setOn(GaugeCell gauge);

    /** Has a histogram observe it. */
    void observeBy(HistogramCell histogram);

    /** The sum as the nearest {@code double}; exact recordings are added exactly. */
    static double sum(List<Recording> recordings) {
        if (recordings.size() == 1) {
            return 0.0 + recordings.get(0).value(); // a sum is 0, not -0
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Recording recording : recordings) {
            sum = sum.add(((Exact) recording).exact());
        }
        return sum.doubleValue();
    }

    /** What is kept without rounding. */
    sealed interface Exact extends Recording {

        BigDecimal exact();

        @Override
        default double value() {
            return exact().doubleValue();
        }
    }

    /** A whole number. */
    record Whole(long number) implements Exact {

        @Override
        public BigDecimal exact() {
            return BigDecimal.valueOf(number);
        }

        @Override
        public void addTo(CounterCell counter) {
            counter.inc(number);
        }

        @Override
        public void setOn(GaugeCell gauge) {
            gauge.set(number);
        }

        @Override
        public void observeBy(HistogramCell histogram) {
            histogram.observe((double) number);
        }
    }

    /** A time, for a family in seconds. */
    record Nanos(long nanos) implements Exact {

        @Override
        public BigDecimal exact() {
            return BigDecimal.valueOf(nanos, 9);
        }

        @Override
        public void addTo(CounterCell counter) {
            counter.addNanos(nanos);
        }

        @Override
        public void setOn(GaugeCell gauge) {
            gauge.setNanos(nanos);
        }

        @Override
        public void observeBy(HistogramCell histogram) {
            histogram.observeNanos(nanos);
        }
    }

    /** Any number. */
    record Amount(double value) implements Recording {

        @Override
        public void addTo(CounterCell counter) {
            counter.inc(value);
        }

        @Override
        public void setOn(GaugeCell gauge) {
            gauge.set(value);
        }

        @Override
        public void observeBy(HistogramCell histogram) {
            histogram.observe(value);
        }
    }
}
