package dev.metricwright.testing;

import dev.metricwright.MetricsRegistry;
import dev.metricwright.runtime.CounterTable;
import dev.metricwright.runtime.FamilyDefinition;
import dev.metricwright.runtime.GaugeTable;
import dev.metricwright.runtime.HistogramTable;
import dev.metricwright.runtime.LabelDefinition;
import java.io.IOException;
import java.time.Duration;

/** The code under test: a shop that records as an application with a recorder does. */
final class Shop {

    final MetricsRegistry registry =
            MetricsRegistry.builder().common("region", "north").build();

    private final CounterTable payments = CounterTable.of(
            registry,
            FamilyDefinition.counter("shop_payments_total")
                    .label(LabelDefinition.open("store"))
                    .label(LabelDefinition.open("outcome"))
                    .build());
    private final CounterTable volume = CounterTable.of(
            registry,
            FamilyDefinition.counter("shop_volume_litres_total").unit("litres").build());
    private final CounterTable open = CounterTable.of(
            registry,
            FamilyDefinition.counter("shop_open_seconds_total").unit("seconds").build());
    private final CounterTable parcels = CounterTable.of(
            registry,
            FamilyDefinition.counter("shop_parcels_total")
                    .label(LabelDefinition.open("carrier").optional())
                    .detail(LabelDefinition.open("depot"), "per_depot")
                    .build());
    private final GaugeTable queue = GaugeTable.of(
            registry,
            FamilyDefinition.gauge("shop_queue_length")
                    .label(LabelDefinition.open("store"))
                    .build());
    private final GaugeTable age = GaugeTable.of(
            registry,
            FamilyDefinition.gauge("shop_oldest_order_minutes").unit("minutes").build());
    private final GaugeTable build = GaugeTable.of(
            registry,
            FamilyDefinition.info("shop_build_info")
                    .label(LabelDefinition.open("version"))
                    .build());
    private final HistogramTable duration = HistogramTable.of(
            registry,
            FamilyDefinition.histogram("shop_payment_duration_seconds", 0.1, 1)
                    .unit("seconds")
                    .label(LabelDefinition.open("store"))
                    .build());
    private final HistogramTable baskets = HistogramTable.of(
            registry, FamilyDefinition.histogram("shop_basket_items", 1, 10).build());

    void pay(String store, String outcome) {
        payments.open(store, outcome).inc();
    }

    /** Fails as a called service may fail. */
    void payByCard() throws IOException {
        throw new IOException("the card reader is off");
    }

    void pour(double litres) {
        volume.open().inc(litres);
    }

    void openFor(Duration time) {
        open.open().add(time);
    }

    /** Sends a parcel; the carrier may be empty. */
    void send(String carrier, String depot) {
        parcels.open(carrier, depot).inc();
    }

    void queue(String store, double length) {
        queue.open(store).set(length);
    }

    void closeStore(String store) {
        queue.remove(new String[] {"store"}, store);
    }

    void oldestOrder(Duration age) {
        this.age.open().set(age);
    }

    void runs(String version) {
        build.open(version).set(1);
    }

    void paid(String store, Duration took) {
        duration.open(store).observe(took);
    }

    void sell(double items) {
        baskets.open().observe(items);
    }
}
