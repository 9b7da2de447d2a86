package dev.metricwright.runtime;

import dev.metricwright.Quantity;
import dev.metricwright.Sampling;
import dev.metricwright.SupplierCall;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The suppliers of a sampled family. Each supplier is held until another supplier replaces it or its series is removed.
 */
final class Suppliers {

    private static final Logger LOG = System.getLogger(Suppliers.class.getName());

    private final FamilyDefinition family;
    private final ProblemCounters problems;
    private final ConcurrentMap<Sum, Supplied> bySeries = new ConcurrentHashMap<>();
    private final AtomicBoolean logged = new AtomicBoolean();

    /** A supplier, and the call that a scrape makes. */
    private record Supplied(Object supplier, SupplierCall<Number> call) {}

    Suppliers(FamilyDefinition family, ProblemCounters problems) {
        this.family = family;
        this.problems = problems;
    }

    /**
     * Sets the supplier of the value of a series.
     *
     * @param supplier a {@link LongSupplier}, {@link DoubleSupplier} or {@link BooleanSupplier}
     */
    void put(Sum series, Object supplier) {
        Supplied current = bySeries.get(series);
        if (current == null || current.supplier() != supplier) {
            bySeries.put(series, new Supplied(supplier, new SupplierCall<>(() -> ask(supplier))));
        }
    }

    void forget(Sum series) {
        bySeries.remove(series);
    }

    /** The calls that a scrape makes. */
    List<SupplierCall<Number>> calls() {
        return bySeries.isEmpty()
                ? List.of()
                : bySeries.values().stream().map(Supplied::call).toList();
    }

    /**
     * The value of a series in a scrape. Returns null if the scrape has not called its supplier, or if the supplier
     * failed or is late. A failure is counted.
     */
    @Nullable
    Number read(Sum series, Sampling sampling) {
        Supplied supplied = bySeries.get(series);
        SupplierCall.Answer<Number> answer = supplied == null ? null : sampling.answer(supplied.call());
        if (answer == null) {
            return null;
        }
        Throwable failure = answer.failure();
        if (failure != null) {
            failed(failure);
        }
        return answer.value();
    }

    private void failed(Throwable failure) {
        problems.sampleFailed();
        try {
            LOG.log(
                    logged.getAndSet(true) ? Level.DEBUG : Level.WARNING,
                    () -> "metric family " + family.name()
                            + ": samples are left out of a scrape, because a supplier failed;"
                            + " later failures are logged at DEBUG and counted in metricwright_sample_failures_total",
                    failure);
        } catch (Throwable ignored) {
            // A logger that fails must not fail the scrape; the failure is counted.
        }
    }

    private static Number ask(Object supplier) {
        if (supplier instanceof LongSupplier whole) {
            return whole.getAsLong();
        }
        if (supplier instanceof DoubleSupplier fraction) {
            return fraction.getAsDouble();
        }
        return ((BooleanSupplier) supplier).getAsBoolean() ? 1 : 0;
    }

    /**
     * Sets a quantity to the total of a series. Returns false if there is no value or if the value is not a valid
     * total. An invalid total is counted.
     */
    boolean readTotal(Sum series, Sampling sampling, Quantity total) {
        Number given = read(series, sampling);
        if (given == null) {
            return false;
        }
        double value = given.doubleValue();
        if (!(value >= 0)) {
            failed(new IllegalArgumentException("a total cannot be " + given));
            return false;
        }
        boolean isWhole = given instanceof Long || (value <= 1L << 53 && value == Math.rint(value));
        total.set(isWhole ? given.longValue() : 0, isWhole ? 0 : value);
        return true;
    }
}
