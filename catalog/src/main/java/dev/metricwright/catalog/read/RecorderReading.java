package dev.metricwright.catalog.read;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.recorded.RecordedInterface;
import java.util.List;

/**
 * The result of reading the descriptions of recorders.
 *
 * @param recorders the recorders that could be read, in the order of the places and, within a place, of their files
 * @param mistakes the mistakes in all other files, and in the places that were searched
 * @param leftOver the files that were not read, because the classes of their recorders no longer exist
 */
public record RecorderReading(List<RecordedInterface> recorders, List<Finding> mistakes, List<String> leftOver) {

    /** Keeps its own copies. */
    public RecorderReading {
        recorders = List.copyOf(recorders);
        mistakes = List.copyOf(mistakes);
        leftOver = List.copyOf(leftOver);
    }
}
