package acme;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.runtime.CounterCell;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.EnumLabel;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.HistogramCell;
import dev.metricwright.runtime.HistogramTable;
import dev.metricwright.runtime.KeySpace;
import dev.metricwright.runtime.LabelDefinition;
import dev.metricwright.runtime.SelfMetrics;
import java.time.Duration;
import javax.annotation.processing.Generated;

/**
 * Generated from {@link DogMetrics}; do not edit.
 */
@Generated("dev.metricwright.processor.MetricwrightProcessor")
@dev.metricwright.Generated
public final class DogMetricsRecorder implements DogMetrics {
    /**
     * The labels by which a method selects series.
     */
    private static final String[] SOLD_LABELS = {"dog"};

    /**
     * The series of a family.
     */
    private final CounterTable exampleBitesTotal;

    /**
     * The series of a family.
     */
    private final HistogramTable exampleNapSeconds;

    /**
     * The code of a label value.
     */
    private final long exampleBitesTotalHardTrue;

    /**
     * The code of a label value.
     */
    private final long exampleBitesTotalHardFalse;

    /**
     * The label values of an enum's constants.
     */
    private final EnumLabel exampleBitesTotalPlace;

    /**
     * The code of a label value.
     */
    private final long exampleBitesTotalPlaceStreet;

    /**
     * Creates a recorder.
     *
     * @param registry the registry that holds the series
     */
    public DogMetricsRecorder(MetricsRegistry registry) {
        SelfMetrics.compiledAgainst(registry, "example", "1.4");
        exampleBitesTotal = exampleBitesTotal(registry);
        exampleNapSeconds = exampleNapSeconds(registry);
        exampleBitesTotalHardTrue = exampleBitesTotal.code("hard", "true");
        exampleBitesTotalHardFalse = exampleBitesTotal.code("hard", "false");
        exampleBitesTotalPlace = exampleBitesTotal.enumLabel("place", DogMetrics.Place.values(),
                placeValues());
        exampleBitesTotalPlaceStreet = exampleBitesTotal.code("place", "street");
        exampleNapSeconds.startAtZero();
    }

    @Override
    public void bitten(String dog, boolean hard, DogMetrics.Place place) {
        KeySpace<CounterCell> space = exampleBitesTotal.space();
        CounterCell cell = space.cell(space.code(0, dog) | (hard ? exampleBitesTotalHardTrue
                : exampleBitesTotalHardFalse) | exampleBitesTotalPlace.code(place));
        if (cell == null) {
            cell = exampleBitesTotal.open(dog, String.valueOf(hard),
                    exampleBitesTotalPlace.value(place));
        }
        cell.inc();
    }

    @Override
    public void nibbled(String dog) {
        KeySpace<CounterCell> space = exampleBitesTotal.space();
        CounterCell cell = space.cell(space.code(0, dog) | exampleBitesTotalHardFalse
                | exampleBitesTotalPlaceStreet);
        if (cell == null) {
            cell = exampleBitesTotal.open(dog, "false", "street");
        }
        cell.inc();
    }

    @Override
    public void napped(Duration time) {
        KeySpace<HistogramCell> space = exampleNapSeconds.space();
        HistogramCell cell = space.cell(0);
        if (cell == null) {
            cell = exampleNapSeconds.open();
        }
        cell.observe(time);
    }

    @Override
    public void sold(String dog) {
        exampleBitesTotal.remove(SOLD_LABELS, dog);
    }

    /**
     * Defines a family.
     *
     * @param registry the registry
     * @return its series
     */
    private static CounterTable exampleBitesTotal(MetricsRegistry registry) {
        return CounterTable.of(
                registry,
                FamilyDefinition.counter("example_bites_total")
                        .declaredBy("acme.DogMetrics")
                        .help("Bites, by whom.")
                        .label(LabelDefinition.open("dog"))
                        .label(LabelDefinition.open("hard"))
                        .label(LabelDefinition.open("place"))
                        .maxSeries(500)
                        .build());
    }

    /**
     * Defines a family.
     *
     * @param registry the registry
     * @return its series
     */
    private static HistogramTable exampleNapSeconds(MetricsRegistry registry) {
        return HistogramTable.of(
                registry,
                FamilyDefinition.histogram("example_nap_seconds", 60.0, 3600.0)
                        .declaredBy("acme.DogMetrics")
                        .help("Naps.")
                        .unit("seconds")
                        .build());
    }

    /**
     * Returns a list of values.
     *
     * @return the values
     */
    private static String[] placeValues() {
        return new String[] {"YARD", "yard", "STREET", "street"};
    }
}
