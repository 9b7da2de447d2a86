package parsers;

import dev.metricwright.exposition.BucketBound;
import dev.metricwright.exposition.ExpositionFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The differences between a client's output and the product's own output. */
final class BridgeView {

    private BridgeView() {}

    /**
     * The families that a client should write. It applies the rules of OpenMetrics to names in both formats, so a type
     * that is unknown in OpenMetrics is untyped in the text format too.
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
     * The families that a client has written, in a comparable form: without the product's own, and with bounds in the
     * product's spelling.
     */
    static Map<String, ReadFamily> comparable(Map<String, ReadFamily> read) {
        Map<String, ReadFamily> comparable = new TreeMap<>();
        read.forEach((name, family) -> {
            if (!name.startsWith("metricwright_")) {
                ReadFamily same = ReadFamily.empty(family.type(), family.unit(), family.help());
                family.samples().forEach((sample, value) -> same.add(spelt(sample), value));
                comparable.put(name, same);
            }
        });
        return comparable;
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
