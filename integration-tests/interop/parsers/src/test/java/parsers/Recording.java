package parsers;

import dev.metricwright.runtime.CounterCell;
import dev.metricwright.runtime.GaugeCell;
import dev.metricwright.runtime.HistogramCell;
import java.math.BigDecimal;
import java.util.List;

/** A number to record, in one of the forms in which the runtime stores numbers. */
sealed interface Recording {

    /** Returns the number in the unit of the family, as the nearest {@code double}. */
    double value();

    /** Adds the number to a counter. */
    void addTo(CounterCell counter);

    /** Sets a gauge to the number. */
    void setOn(GaugeCell gauge);

    /** Observes the number in a histogram. */
    void observeBy(HistogramCell histogram);

    /** Returns the sum as the nearest {@code double}; exact recordings are added exactly. */
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

    /** A number that is stored without rounding. */
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
