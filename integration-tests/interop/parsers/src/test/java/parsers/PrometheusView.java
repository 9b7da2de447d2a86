package parsers;

import dev.metricwright.exposition.ExpositionFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The samples and metadata that Prometheus stores from a scrape. It treats an empty label as an absent label, in the
 * text format a help text of only spaces and tabs as absent, and in protobuf, as far as version 2.42, ignores units.
 *
 * @param samples the value of each sample
 * @param metadata the metadata of each family
 */
record PrometheusView(Map<Sample, Double> samples, Map<String, Metadata> metadata) {

    /**
     * The metadata of a family.
     *
     * @param type the type; {@code unknown} if the scrape states none
     * @param unit the unit
     * @param help the help text
     */
    record Metadata(String type, String unit, String help) {}

    static PrometheusView of(Map<String, ReadFamily> families, ExpositionFormat format) {
        PrometheusView view = new PrometheusView(new HashMap<>(), new TreeMap<>());
        families.forEach((name, family) -> {
            boolean isBlank =
                    format == ExpositionFormat.PROMETHEUS_TEXT && family.help().matches("[ \t]*");
            String unit = format == ExpositionFormat.PROMETHEUS_PROTOBUF ? "" : family.unit();
            view.metadata.put(name, new Metadata(family.type(), unit, isBlank ? "" : family.help()));
            family.samples().forEach((sample, value) -> {
                Map<String, String> labels = new HashMap<>(sample.labels());
                labels.values().removeIf(String::isEmpty);
                view.samples.put(new Sample(sample.name(), labels), value);
            });
        });
        return view;
    }
}
