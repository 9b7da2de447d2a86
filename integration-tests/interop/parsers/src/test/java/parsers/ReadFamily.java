package parsers;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A family as a reader understood it.
 *
 * @param type the type that is stated; {@code unknown} where none is
 * @param unit the unit; empty where there is none
 * @param help the help text, unescaped; empty where there is none
 * @param samples the value of each sample
 */
record ReadFamily(String type, String unit, String help, Map<Sample, Double> samples) {

    /** A family whose samples are yet to come. */
    static ReadFamily empty(String type, String unit, String help) {
        return new ReadFamily(type, unit, help, new LinkedHashMap<>());
    }

    /** Adds a sample; a second of the same name and labels is a mistake of the writer. */
    void add(Sample sample, double value) {
        if (samples.put(sample, value) != null) {
            throw new AssertionError("there are two of " + sample);
        }
    }
}
