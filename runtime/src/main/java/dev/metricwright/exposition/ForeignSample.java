package dev.metricwright.exposition;

import dev.metricwright.WellFormedText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sample of another library.
 *
 * @param name its name, with the suffix that its family gives it, such as {@code x_bucket}
 * @param labels its labels; unpaired surrogates in a value become U+FFFD
 * @param value its value
 * @param timestampMillis its time in milliseconds since the epoch; null if it is the time of the scrape
 * @param exemplar its exemplar; null if there is none
 */
public record ForeignSample(
        String name,
        Map<String, String> labels,
        double value,
        @Nullable Long timestampMillis,
        @Nullable Exemplar exemplar) {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Pattern LABEL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

    /**
     * An exemplar of another library.
     *
     * @param labels its labels; unpaired surrogates in a value become U+FFFD
     * @param value its value
     * @param timestampMillis its time in milliseconds since the epoch; null if it is not known
     */
    public record Exemplar(
            Map<String, String> labels,
            double value,
            @Nullable Long timestampMillis) {

        /**
         * Checks the labels, and keeps its own copy.
         *
         * @throws IllegalArgumentException if the name of a label is not valid, or its value is null
         */
        public Exemplar {
            labels = checked(labels);
        }
    }

    /**
     * Checks the names and the time, and keeps its own copy of the labels.
     *
     * @throws IllegalArgumentException if a name is not valid, a label is called {@code __name__}, the value of a label
     *     is null, or the time is before 1970
     */
    public ForeignSample {
        checkName(name);
        labels = checked(labels);
        if (labels.containsKey("__name__")) {
            throw new IllegalArgumentException("label __name__ is reserved for the name of the metric; rename it");
        }
        if (timestampMillis != null && timestampMillis < 0) { // Prometheus would refuse the whole page
            throw new IllegalArgumentException(
                    "sample " + name + " is of a time before 1970; pass null for the time of the scrape");
        }
    }

    /**
     * Labels from a list of names and a list of values.
     *
     * @param names the names
     * @param values the value of each
     * @return the labels in this order
     * @throws IllegalArgumentException if the lists differ in length, or a name occurs twice
     */
    public static Map<String, String> labels(List<String> names, List<String> values) {
        if (names.size() != values.size()) {
            throw new IllegalArgumentException(
                    names.size() + " labels with " + values.size() + " values; pass one value for each label");
        }
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String value = values.get(i);
            if (value == null || labels.put(names.get(i), value) != null) {
                throw new IllegalArgumentException("label " + names.get(i)
                        + (value == null ? " is null; pass \"\" if there is no value" : " occurs twice; pass it once"));
            }
        }
        return labels;
    }

    static void checkName(@Nullable String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "invalid metric name \"" + printable(name) + "\"; use letters, digits, _ and :");
        }
    }

    private static Map<String, String> checked(Map<String, String> labels) {
        Map<String, String> copy = new LinkedHashMap<>();
        labels.forEach((label, value) -> {
            if (label == null || !LABEL.matcher(label).matches()) {
                throw new IllegalArgumentException(
                        "invalid label name \"" + printable(label) + "\"; use letters, digits and _");
            }
            if (value == null) {
                throw new IllegalArgumentException("label " + label + " is null; pass \"\" if there is no value");
            }
            copy.put(label, WellFormedText.of(value));
        });
        return Collections.unmodifiableMap(copy);
    }

    /** A name as a log may contain it: without line feeds and other control characters. */
    private static String printable(@Nullable String name) {
        return String.valueOf(name).replaceAll("\\p{Cntrl}", "?");
    }
}
