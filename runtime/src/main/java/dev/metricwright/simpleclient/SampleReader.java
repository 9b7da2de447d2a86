package dev.metricwright.simpleclient;

import dev.metricwright.Family;
import dev.metricwright.Quantity;
import dev.metricwright.SeriesLabels;
import dev.metricwright.SeriesVisitor;
import dev.metricwright.exposition.BucketBound;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import java.util.ArrayList;
import java.util.List;

/** Converts the series of one family into samples of simpleclient. */
final class SampleReader implements SeriesVisitor {

    private final String name;
    private final List<String> bounds = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();

    SampleReader(Family family) {
        this.name = family.name();
        for (double bound : family.bounds()) {
            bounds.add(BucketBound.text(bound));
        }
        bounds.add(BucketBound.text(Double.POSITIVE_INFINITY));
    }

    List<Sample> samples() {
        return samples;
    }

    @Override
    public void counter(SeriesLabels labels, Quantity total) {
        samples.add(new Sample(name, names(labels), values(labels), total.toDouble()));
    }

    @Override
    public void gauge(SeriesLabels labels, double value) {
        samples.add(new Sample(name, names(labels), values(labels), value));
    }

    @Override
    public void histogram(SeriesLabels labels, long[] counts, Quantity sum) {
        List<String> names = names(labels);
        List<String> values = values(labels);
        List<String> bucketNames = with(names, "le");
        for (int i = 0; i < bounds.size(); i++) {
            samples.add(new Sample(name + "_bucket", bucketNames, with(values, bounds.get(i)), counts[i]));
        }
        samples.add(new Sample(name + "_sum", names, values, sum.toDouble()));
        samples.add(new Sample(name + "_count", names, values, counts[bounds.size() - 1]));
    }

    private static List<String> names(SeriesLabels labels) {
        List<String> names = new ArrayList<>(labels.size() + 1);
        for (int i = 0; i < labels.size(); i++) {
            names.add(labels.name(i));
        }
        return names;
    }

    private static List<String> values(SeriesLabels labels) {
        List<String> values = new ArrayList<>(labels.size() + 1);
        for (int i = 0; i < labels.size(); i++) {
            values.add(labels.value(i));
        }
        return values;
    }

    private static List<String> with(List<String> list, String last) {
        List<String> longer = new ArrayList<>(list.size() + 1);
        longer.addAll(list);
        longer.add(last);
        return longer;
    }
}
