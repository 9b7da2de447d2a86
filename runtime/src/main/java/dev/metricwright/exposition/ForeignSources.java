package dev.metricwright.exposition;

import dev.metricwright.Sampling;
import dev.metricwright.SupplierCall;
import dev.metricwright.SupplierCall.Answer;
import dev.metricwright.exposition.ForeignFamilies.Reading;
import dev.metricwright.exposition.LeftOutFamilies.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The families of other libraries, which follow the families of a registry. Whatever another library does, the registry
 * is exposed, and what is valid of the library. Recorders may be created at any time, so a name that both use is found
 * at a scrape at the earliest. Then the family of the registry is exposed, and the other is left out.
 */
final class ForeignSources {

    static final ForeignSources NONE = new ForeignSources(List.of());

    private final List<SupplierCall<Reading>> sources;

    private ForeignSources(List<SupplierCall<Reading>> sources) {
        this.sources = sources;
    }

    /** These sources, followed by another one. */
    ForeignSources and(ForeignFamilies source) {
        List<SupplierCall<Reading>> more = new ArrayList<>(sources);
        more.add(new SupplierCall<>(source::read));
        return new ForeignSources(List.copyOf(more));
    }

    /** The calls that read the sources. */
    List<SupplierCall<Reading>> calls() {
        return sources;
    }

    /**
     * The families that a scrape may expose.
     *
     * @param sampling the answers of the sources
     * @param claimed the names that are already used; the names of the families are added
     * @param leftOut counts and logs the others
     */
    List<ForeignFamily> families(Sampling sampling, Set<String> claimed, LeftOutFamilies leftOut) {
        List<ForeignFamily> families = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Answer<Reading> answer = sampling.answer(sources.get(i));
            Reading reading = answer == null ? null : answer.value();
            if (reading == null) {
                Throwable failure = answer == null ? null : answer.failure();
                leftOut.report(
                        Reason.FAILED,
                        i,
                        "the families of another library could not be read",
                        failure == null ? new NullPointerException("its answer is null") : failure);
                continue;
            }
            for (Throwable failure : reading.failures()) {
                leftOut.report(Reason.INVALID, i, "a part of another library could not be read", failure);
            }
            Set<String> taken = new TreeSet<>();
            List<ForeignFamily> sorted = new ArrayList<>(reading.families());
            sorted.sort(Comparator.comparing(ForeignFamily::name)); // libraries return them in any order
            for (ForeignFamily family : sorted) {
                for (ForeignFamily ordered : ForeignPoints.ordered(family)) {
                    if (Collections.disjoint(claimed, ordered.names())) {
                        claimed.addAll(ordered.names());
                        families.add(ordered);
                    } else {
                        taken.add(ordered.name());
                    }
                }
            }
            leftOut.reportTaken(taken, "another library");
        }
        return families;
    }
}
