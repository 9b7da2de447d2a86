package dev.metricwright.exposition;

import java.util.Set;

/** A metric family that another library holds, as it is exposed beside those of a registry. */
public interface ForeignFamily {

    /**
     * Every name that this family lays claim to in either format: its own, those of its samples, and that under which
     * OpenMetrics knows it.
     *
     * @return the names; who asks for one of them wants the whole family
     */
    Set<String> names();

    /**
     * The family with all of its samples.
     *
     * @param format the format to write
     * @return whole lines, each with its line feed, without {@code # EOF}
     */
    String text(ExpositionFormat format);
}
