package dev.metricwright.exposition;

import dev.metricwright.Exemplar;
import dev.metricwright.Family;
import dev.metricwright.LabelSelection;
import dev.metricwright.Quantity;
import dev.metricwright.Sampling;
import dev.metricwright.SeriesLabels;
import dev.metricwright.SeriesVisitor;
import dev.metricwright.SupplierCall;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A family that several registries of one page have. It has the series of all of them; of series with the same labels,
 * that of the first registry.
 */
final class MergedFamily extends Family {

    private final List<Family> parts;

    private MergedFamily(Family first, List<Family> parts, Map<String, String> detailLabels) {
        super(first.name(), first.type(), first.help(), first.unit(), first.labelNames(), detailLabels, first.bounds());
        this.parts = parts;
    }

    /** One family for all parts. */
    static Family of(List<Family> parts) {
        return parts.size() == 1
                ? parts.get(0)
                : new MergedFamily(parts.get(0), parts, parts.get(0).detailLabels());
    }

    /** Whether two families can be exposed as one. */
    static boolean agree(Family one, Family other) {
        return one.type() == other.type()
                && one.unit().equals(other.unit())
                && Arrays.equals(one.bounds(), other.bounds());
    }

    @Override
    public void visit(SeriesVisitor visitor, LabelSelection labels) {
        Distinct distinct = new Distinct(visitor);
        parts.forEach(part -> part.visit(distinct, labels));
    }

    @Override
    public void visit(SeriesVisitor visitor, LabelSelection labels, Sampling sampling) {
        Distinct distinct = new Distinct(visitor);
        parts.forEach(part -> part.visit(distinct, labels, sampling));
    }

    @Override
    protected Collection<? extends SupplierCall<?>> supplierCalls() {
        throw new IllegalStateException("the suppliers of the parts are called");
    }

    /** The families of the registries that this family consists of. */
    List<Family> parts() {
        return parts;
    }

    @Override
    protected String disagreement(Family other) {
        return "it is part of a page";
    }

    @Override
    protected void close() {
        // The registries close their own families.
    }

    /** Passes on each series whose labels were not passed before. */
    private static final class Distinct implements SeriesVisitor {

        private final SeriesVisitor visitor;
        private final Set<ByteBuffer> passed = new HashSet<>();

        Distinct(SeriesVisitor visitor) {
            this.visitor = visitor;
        }

        private boolean isNew(SeriesLabels labels) {
            return passed.add(ByteBuffer.wrap(labels.encoded()));
        }

        @Override
        public void counter(SeriesLabels labels, Quantity total) {
            if (isNew(labels)) {
                visitor.counter(labels, total);
            }
        }

        @Override
        public void counter(SeriesLabels labels, Quantity total, Exemplar exemplar) {
            if (isNew(labels)) {
                visitor.counter(labels, total, exemplar);
            }
        }

        @Override
        public void gauge(SeriesLabels labels, double value) {
            if (isNew(labels)) {
                visitor.gauge(labels, value);
            }
        }

        @Override
        public void histogram(SeriesLabels labels, long[] counts, Quantity sum) {
            if (isNew(labels)) {
                visitor.histogram(labels, counts, sum);
            }
        }

        @Override
        public void histogram(SeriesLabels labels, long[] counts, Quantity sum, @Nullable Exemplar[] exemplars) {
            if (isNew(labels)) {
                visitor.histogram(labels, counts, sum, exemplars);
            }
        }
    }
}
