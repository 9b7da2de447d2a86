package dev.metricwright.exposition;

import dev.metricwright.Family;
import dev.metricwright.Sampling;
import java.util.List;
import java.util.Set;

/** Writes one page in one {@link ExpositionFormat}: families one after another, and then what follows the last one. */
interface PageWriter {

    /**
     * Each family as it appears in this format.
     *
     * @param families all families of a registry
     * @return the families in the given order
     */
    List<ExposedFamily> exposed(List<Family> families);

    /**
     * Writes a family with all of its series. A family without series leaves no trace.
     *
     * @param family one of the {@linkplain #exposed exposed} families
     * @param details the requested {@linkplain Family#detailLabels() details}
     * @param sampling the answers of the suppliers
     */
    void write(ExposedFamily family, Set<String> details, Sampling sampling);

    /**
     * Writes a family of another library.
     *
     * @param family the family, whose samples are {@linkplain ForeignPoints#ordered ordered}
     */
    void write(ForeignFamily family);

    /** Writes what follows the last family. */
    void end();
}
