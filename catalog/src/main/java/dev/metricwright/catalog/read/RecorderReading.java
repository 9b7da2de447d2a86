package dev.metricwright.catalog.read;

import dev.metricwright.catalog.recorded.RecordedInterface;
import java.util.List;

/**
 * What was read of recorders.
 *
 * @param recorders those that could be read, in the order of the places and there of their files
 * @param mistakes what is wrong with all others, and with the places where they were looked for
 */
public record RecorderReading(List<RecordedInterface> recorders, List<Mistake> mistakes) {

    /** Keeps its own copies. */
    public RecorderReading {
        recorders = List.copyOf(recorders);
        mistakes = List.copyOf(mistakes);
    }
}
