package dev.metricwright.catalog.recorded;

import dev.metricwright.catalog.checked.CheckedFamily;
import dev.metricwright.catalog.checked.CheckedRecorder;
import java.util.ArrayList;
import java.util.List;

/**
 * The families that the recorder of an interface defines.
 *
 * @param name the qualified name of the interface
 * @param place the class folder or jar that the recorder is in; empty while it is being compiled
 * @param families the families that it records, in the order of its methods
 */
public record RecordedInterface(String name, String place, List<RecordedFamily> families) {

    /** The only format of descriptions so far. */
    public static final String FORMAT = "1";

    /** Keeps its own copy. */
    public RecordedInterface {
        families = List.copyOf(families);
    }

    /**
     * Describes a recorder.
     *
     * @param recorder the checked recorder
     * @return its description
     */
    public static RecordedInterface of(CheckedRecorder recorder) {
        List<RecordedFamily> families = new ArrayList<>();
        for (CheckedFamily family : recorder.families()) {
            families.add(RecordedFamily.of(family, recorder));
        }
        return new RecordedInterface(recorder.interfaceName(), "", families);
    }
}
