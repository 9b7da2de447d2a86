package dev.metricwright.exposition;

import java.util.Set;

/** A metric family of another library, as it is exposed after the families of a registry. */
public interface ForeignFamily {

    /**
     * Every name that this family claims in any of the formats: its own, the names of its samples, and its name in
     * OpenMetrics.
     *
     * @return the names; a request for one of them selects the whole family
     */
    Set<String> names();

    /**
     * The family with all of its samples.
     *
     * @param format the text format to write, never {@link ExpositionFormat#PROMETHEUS_PROTOBUF}
     * @return whole lines, each with its line feed, without {@code # EOF}
     */
    String text(ExpositionFormat format);
}
