package parsers;

import java.util.HashMap;
import java.util.Map;

/**
 * Checks that the samples of a histogram are consistent. The sum may be negative in OpenMetrics too, whose specification
 * forbids it: a histogram always has a sum and a count.
 */
final class HistogramCheck {

    private final String family;

    HistogramCheck(String family) {
        this.family = family;
    }

    /** Expects the buckets of each series in the order in which they were written. */
    void check(Map<Sample, Double> samples) {
        Map<Map<String, String>, Double> bounds = new HashMap<>();
        Map<Map<String, String>, Double> counts = new HashMap<>();
        samples.forEach((sample, value) -> {
            if (sample.name().equals(family + "_bucket")) {
                Map<String, String> labels = new HashMap<>(sample.labels());
                String le = labels.remove("le");
                double bound = le.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(le);
                Double last = bounds.put(labels, bound);
                Double count = counts.put(labels, value);
                StrictReader.check(last == null || last < bound, "bounds that do not rise", sample.toString());
                StrictReader.check(count == null || count <= value, "counts that fall", sample.toString());
            }
        });
        bounds.forEach((labels, last) -> {
            StrictReader.check(last == Double.POSITIVE_INFINITY, "no bucket of +Inf", family + labels);
            Double sum = samples.get(new Sample(family + "_sum", labels));
            Double count = samples.get(new Sample(family + "_count", labels));
            StrictReader.check(sum != null, "no sum", family + labels);
            StrictReader.check(count != null, "no count", family + labels);
            StrictReader.check(count.equals(counts.get(labels)), "another count", family + labels);
        });
        samples.keySet().stream()
                .filter(sample -> !sample.name().endsWith("_bucket"))
                .forEach(sample ->
                        StrictReader.check(bounds.containsKey(sample.labels()), "no buckets", sample.toString()));
    }
}
