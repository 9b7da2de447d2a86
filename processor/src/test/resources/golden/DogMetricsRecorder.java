package acme;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.runtime.ConstantLabel;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.HistogramTable;
import dev.metricwright.runtime.LabelDefinition;
import dev.metricwright.runtime.SelfMetrics;
import java.time.Duration;
import javax.annotation.processing.Generated;

/**
 * Generated from {@link DogMetrics}; do not edit.
 */
@Generated("dev.metricwright.processor.MetricwrightProcessor")
public final class DogMetricsRecorder implements DogMetrics {
    private static final String[] SOLD_LABELS = {"dog"};

    private final CounterTable exampleBitesTotal;

    private final HistogramTable exampleNapSeconds;

    private final ConstantLabel exampleBitesTotalPlace;

    /**
     * Creates a recorder.
     *
     * @param registry the registry that holds the series
     */
    public DogMetricsRecorder(MetricsRegistry registry) {
        SelfMetrics.compiledAgainst(registry, "example", "1.4");
        exampleBitesTotal = CounterTable.of(
                registry,
                FamilyDefinition.counter("example_bites_total")
                        .declaredBy("acme.DogMetrics")
                        .help("Bites, by whom.")
                        .label(LabelDefinition.open("dog"))
                        .label(LabelDefinition.open("hard"))
                        .label(LabelDefinition.open("place"))
                        .maxSeries(500)
                        .build());
        exampleNapSeconds = HistogramTable.of(
                registry,
                FamilyDefinition.histogram("example_nap_seconds", 60.0, 3600.0)
                        .declaredBy("acme.DogMetrics")
                        .help("Naps.")
                        .unit("seconds")
                        .build());
        exampleBitesTotal.reserve("hard", "true", "false");
        exampleBitesTotalPlace = exampleBitesTotal.constants("place", DogMetrics.Place.values(),
                "YARD", "yard", "STREET", "street");
        exampleBitesTotal.reserve("hard", "false");
        exampleBitesTotal.reserve("place", "street");
        exampleNapSeconds.startAtZero();
    }

    @Override
    public void bitten(String dog, boolean hard, DogMetrics.Place place) {
        exampleBitesTotal.at(dog, hard ? "true" : "false", exampleBitesTotalPlace.of(place)).inc();
    }

    @Override
    public void nibbled(String dog) {
        exampleBitesTotal.at(dog, "false", "street").inc();
    }

    @Override
    public void napped(Duration time) {
        exampleNapSeconds.at().observe(time);
    }

    @Override
    public void sold(String dog) {
        exampleBitesTotal.remove(SOLD_LABELS, dog);
    }
}
