package dev.metricwright.runtime;

import dev.metricwright.Quantity;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The suppliers of a sampled family. Each supplier is held until another supplier replaces it or its series is removed.
 */
final class Suppliers {

    private final ProblemCounters problems;
    private final ConcurrentMap<Sum, Object> bySeries = new ConcurrentHashMap<>();

    Suppliers(ProblemCounters problems) {
        this.problems = problems;
    }

    /**
     * Sets the supplier of the value of a series.
     *
     * @param supplier a {@link LongSupplier}, {@link DoubleSupplier} or {@link BooleanSupplier}
     */
    void put(Sum series, Object supplier) {
        bySeries.put(series, supplier);
    }

    void forget(Sum series) {
        bySeries.remove(series);
    }

    /**
     * Calls the supplier of a series. Returns null if there is no supplier or if the supplier fails. A failure is
     * counted.
     */
    @Nullable
    Number read(Sum series) {
        Object supplier = bySeries.get(series);
        if (supplier == null) {
            return null;
        }
        try {
            return ask(supplier);
        } catch (Throwable failed) { // whatever a supplier throws, the other series must be exposed
            problems.sampleFailed();
            return null;
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
    boolean readTotal(Sum series, Quantity total) {
        Number given = read(series);
        if (given == null) {
            return false;
        }
        double value = given.doubleValue();
        if (!(value >= 0)) {
            problems.sampleFailed();
            return false;
        }
        boolean isWhole = given instanceof Long || (value <= 1L << 53 && value == Math.rint(value));
        total.set(isWhole ? given.longValue() : 0, isWhole ? 0 : value);
        return true;
    }
}
