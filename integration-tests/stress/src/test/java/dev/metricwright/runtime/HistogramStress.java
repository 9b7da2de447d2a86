package dev.metricwright.runtime;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.Quantity;
import dev.metricwright.SeriesLabels;
import dev.metricwright.SeriesVisitor;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;
import org.openjdk.jcstress.infra.results.J_Result;

/** Histograms that are created, removed and read while threads observe. */
public class HistogramStress {

    private static final String[] CLIENT = {"client"};

    private static HistogramTable histograms(MetricsRegistry registry) {
        return HistogramTable.of(
                registry,
                FamilyDefinition.histogram("h", 1)
                        .unit("seconds")
                        .label(LabelDefinition.open("client"))
                        .build());
    }

    /** Two threads observe in a series that does not exist yet. */
    @JCStressTest
    @Outcome(id = "2", expect = ACCEPTABLE, desc = "Both made one series.")
    @Outcome(expect = FORBIDDEN, desc = "An observation is lost, or two series are there.")
    @State
    public static class Publish {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final HistogramTable table = histograms(registry);

        @Actor
        public void one() {
            Exposed.cell(table, "a").observe(0.5);
        }

        @Actor
        public void other() {
            Exposed.cell(table, "a").observeNanos(7);
        }

        @Arbiter
        public void read(J_Result result) {
            result.r1 = Exposed.all(registry, "h");
        }
    }

    /** A thread observes with a handle while another removes the series and creates it again. */
    @JCStressTest
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "The handle observed before the removal.")
    @Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "The handle observed in the series that came after.")
    @Outcome(expect = FORBIDDEN, desc = "Live plus removed are not what was recorded.")
    @State
    public static class Recreate {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final HistogramTable table = histograms(registry);
        private final HistogramCell cell = table.handle("a");
        private final HistogramCell first = table.copy(cell);

        @Actor
        public void record() {
            cell.observe(0.5);
        }

        @Actor
        public void removeAndRecord() {
            table.remove(CLIENT, "a");
            Exposed.cell(table, "a").observe(2);
        }

        @Arbiter
        public void read(JJ_Result result) {
            result.r1 = Exposed.all(registry, "h");
            result.r2 = Exposed.left(first, 1);
        }
    }

    /** Two threads observe in one series, which one of them owns. */
    @JCStressTest
    @Outcome(id = "4, 10", expect = ACCEPTABLE, desc = "Exact.")
    @Outcome(expect = FORBIDDEN, desc = "An observation is lost in a bucket or in the sum.")
    @State
    public static class Meet {
        private final HistogramTable table = HistogramTable.of(
                MetricsRegistry.create(), FamilyDefinition.histogram("h", 2).build());
        private final HistogramCell cell = table.handle();

        @Actor
        public void one() {
            cell.observe(1);
            cell.observe(2);
        }

        @Actor
        public void other() {
            cell.observe(3);
            cell.observe(4);
        }

        @Arbiter
        public void read(JJ_Result result) {
            long[] counts = new long[2];
            Quantity sum = new Quantity();
            cell.read(counts, sum);
            result.r1 = counts[1];
            result.r2 = sum.whole();
        }
    }

    /** A thread scrapes twice while another observes above the bound, then below it. */
    @JCStressTest
    @Outcome(
            id = {"0, 0", "0, 1", "0, 12", "1, 1", "1, 12", "12, 12"},
            expect = ACCEPTABLE,
            desc = "They grow.")
    @Outcome(expect = FORBIDDEN, desc = "A bucket fell, or is above the count.")
    @State
    public static class Scrape implements SeriesVisitor {
        private final MetricsRegistry registry = MetricsRegistry.create();
        private final HistogramTable table = histograms(registry);
        private long read;

        @Actor
        public void record() {
            Exposed.cell(table, "a").observe(2);
            Exposed.cell(table, "a").observe(0.5);
        }

        @Actor
        public void scrape(JJ_Result result) {
            result.r1 = next();
            result.r2 = next();
        }

        private long next() {
            read = 0;
            table.visit(this);
            return read;
        }

        @Override
        public void counter(SeriesLabels labels, Quantity total) {}

        @Override
        public void gauge(SeriesLabels labels, double value) {}

        /** Returns the bucket's count as the tens digit, and the total count as the ones digit. */
        @Override
        public void histogram(SeriesLabels labels, long[] counts, Quantity sum) {
            read = counts[0] * 10 + counts[1];
        }
    }
}
