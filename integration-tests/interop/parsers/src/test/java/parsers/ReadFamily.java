package parsers;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A family as a reader returns it.
 *
 * @param type the type; {@code unknown} if the text states none
 * @param unit the unit; empty if there is none
 * @param help the help text, unescaped; empty if there is none
 * @param samples the value of each sample
 */
record ReadFamily(String type, String unit, String help, Map<Sample, Double> samples) {

    /** Creates a family without samples. */
    static ReadFamily empty(String type, String unit, String help) {
        return new ReadFamily(type, unit, help, new LinkedHashMap<>());
    }

    /** Adds a sample; a second sample with the same name and labels is a mistake of the writer. */
    void add(Sample sample, double value) {
        if (samples.put(sample, value) != null) {
            throw new AssertionError("there are two of " + sample);
        }
    }
}
