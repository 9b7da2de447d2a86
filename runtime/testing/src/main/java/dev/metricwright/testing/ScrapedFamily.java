package dev.metricwright.testing;

import dev.metricwright.Family;
import dev.metricwright.LabelSelection;
import dev.metricwright.Quantity;
import dev.metricwright.SeriesLabels;
import dev.metricwright.SeriesVisitor;
import dev.metricwright.exposition.BucketBound;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A family and its series as they were at the time of a scrape, sorted by their labels. */
final class ScrapedFamily {

    private final Family definition;
    private final SortedMap<String, Series> series = new TreeMap<>();

    private ScrapedFamily(Family definition) {
        this.definition = definition;
    }

    static ScrapedFamily of(Family family, Set<String> details) {
        ScrapedFamily scraped = new ScrapedFamily(family);
        family.visit(scraped.new Reader(), LabelSelection.withDetails(details));
        return scraped;
    }

    Family definition() {
        return definition;
    }

    /** The series by their labels, as a scrape writes the labels. */
    SortedMap<String, Series> series() {
        return series;
    }

    /** Creates the lines that a scrape has for each series. */
    private final class Reader implements SeriesVisitor {

        private final String name = definition.name();
        private final double[] bounds = definition.bounds();

        @Override
        public void counter(SeriesLabels labels, Quantity total) {
            String encoded = encoded(labels);
            add(labels, List.of(new Sample(name, encoded, Amount.of(total))));
        }

        @Override
        public void gauge(SeriesLabels labels, double value) {
            String encoded = encoded(labels);
            add(labels, List.of(new Sample(name, encoded, Amount.of(value))));
        }

        @Override
        public void histogram(SeriesLabels labels, long[] counts, Quantity sum) {
            String encoded = encoded(labels);
            String open = encoded.isEmpty() ? "" : encoded + ',';
            List<Sample> samples = new ArrayList<>();
            for (int i = 0; i < counts.length; i++) {
                double bound = i < bounds.length ? bounds[i] : Double.POSITIVE_INFINITY;
                String le = "le=\"" + BucketBound.text(bound) + '"';
                samples.add(new Sample(name + "_bucket", open + le, Amount.of(counts[i])));
            }
            samples.add(new Sample(name + "_sum", encoded, Amount.of(sum)));
            samples.add(new Sample(name + "_count", encoded, Amount.of(counts[bounds.length])));
            add(labels, samples);
        }

        private void add(SeriesLabels labels, List<Sample> samples) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < labels.size(); i++) {
                values.put(labels.name(i), labels.value(i));
            }
            String encoded = encoded(labels);
            series.put(encoded, new Series(values, encoded, samples));
        }

        private static String encoded(SeriesLabels labels) {
            return new String(labels.encoded(), StandardCharsets.UTF_8);
        }
    }
}
