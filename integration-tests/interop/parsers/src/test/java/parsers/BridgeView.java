package parsers;

import dev.metricwright.exposition.BucketBound;
import dev.metricwright.exposition.ExpositionFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a client makes of families, and where that differs from what the product writes itself. */
final class BridgeView {

    private BridgeView() {}

    /**
     * The families that a client is to write. It holds names to the rules of OpenMetrics in both formats, so that what is unknown
     * there is untyped in the text format too.
     */
    static Map<String, ReadFamily> expected(GeneratedRegistry registry, Bridge bridge, ExpositionFormat format) {
        Map<String, ReadFamily> openMetrics = registry.expected(ExpositionFormat.OPENMETRICS);
        Map<String, ReadFamily> expected = new TreeMap<>();
        registry.expected(format).forEach((name, family) -> {
            boolean isUnknown = openMetrics.containsKey(name)
                    && openMetrics.get(name).type().equals("unknown");
            String unknown = format == ExpositionFormat.OPENMETRICS ? "unknown" : "untyped";
            expected.put(
                    name,
                    new ReadFamily(
                            isUnknown ? unknown : family.type(),
                            bridge == Bridge.CLIENT ? "" : family.unit(),
                            family.help(),
                            family.samples()));
        });
        return expected;
    }

    /**
     * The families that a client has written, as they compare: without the product's own; with each bound in the product's
     * spelling, whatever the client's; and with the value that is expected where another stands right beside it, since totals
     * of time are rounded twice on their way to a {@code double}.
     */
    static Map<String, ReadFamily> comparable(Map<String, ReadFamily> read, Map<String, ReadFamily> expected) {
        Map<String, ReadFamily> comparable = new TreeMap<>();
        read.forEach((name, family) -> {
            if (!name.startsWith("metricwright_")) {
                ReadFamily same = ReadFamily.empty(family.type(), family.unit(), family.help());
                Map<Sample, Double> wanted =
                        expected.containsKey(name) ? expected.get(name).samples() : Map.of();
                family.samples().forEach((sample, value) -> {
                    Sample spelt = spelt(sample);
                    same.add(spelt, nearest(value, wanted.getOrDefault(spelt, value)));
                });
                comparable.put(name, same);
            }
        });
        return comparable;
    }

    private static double nearest(double value, double wanted) {
        return Math.nextUp(value) == wanted || Math.nextDown(value) == wanted ? wanted : value;
    }

    private static Sample spelt(Sample sample) {
        String le = sample.labels().get("le");
        if (le == null || le.equals("+Inf")) {
            return sample;
        }
        Map<String, String> labels = new HashMap<>(sample.labels());
        labels.put("le", BucketBound.text(Double.parseDouble(le)));
        return new Sample(sample.name(), labels);
    }
}
