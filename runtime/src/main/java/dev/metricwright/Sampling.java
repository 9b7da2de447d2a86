package dev.metricwright;

import dev.metricwright.SupplierCall.Answer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers of the application's suppliers in one scrape. A view takes them before it reads the families:
 *
 * <pre>{@code
 * Sampling sampling = Sampling.of(registry, families);
 * for (Family family : families) {
 *     family.visit(visitor, LabelSelection.DEFAULT, sampling);
 * }
 * }</pre>
 *
 * <p>All suppliers share the {@linkplain MetricsRegistry.Builder#samplingTimeout time limit} of the scrape. A supplier
 * that has not answered in time has no value in this scrape. It is neither interrupted nor called again before it has
 * answered.
 */
public final class Sampling {

    private final Map<SupplierCall<?>, Answer<?>> answers;

    Sampling(Map<SupplierCall<?>, Answer<?>> answers) {
        this.answers = answers;
    }

    /**
     * Calls the suppliers of some families.
     *
     * @param registry the registry of the families
     * @param families the families that the scrape reads
     * @return the answers
     */
    public static Sampling of(MetricsRegistry registry, Collection<? extends Family> families) {
        return of(registry, families, List.of());
    }

    /**
     * Calls the suppliers of some families, and other code, within the same time limit.
     *
     * @param registry the registry of the families
     * @param families the families that the scrape reads
     * @param others the other calls
     * @return the answers
     */
    public static Sampling of(
            MetricsRegistry registry,
            Collection<? extends Family> families,
            Collection<? extends SupplierCall<?>> others) {
        List<SupplierCall<?>> calls = new ArrayList<>();
        families.forEach(family -> calls.addAll(family.supplierCalls()));
        calls.addAll(others);
        return new Sampling(calls.isEmpty() ? Map.of() : registry.sampler().answers(calls, new IdentityHashMap<>()));
    }

    /**
     * The answer to a call.
     *
     * @param call the call
     * @param <T> the value of the call
     * @return the answer; null if the call was not part of this scrape
     */
    @SuppressWarnings("unchecked") // the answer to a call has its type
    public <T> @Nullable Answer<T> answer(SupplierCall<T> call) {
        return (Answer<T>) answers.get(call);
    }
}
