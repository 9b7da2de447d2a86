package dev.metricwright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RosterTest {

    private static final String[] LABEL = {"a"};

    private final CounterTable table = CounterTable.of(
            MetricsRegistry.create(),
            FamilyDefinition.counter("x_total").label(LabelDefinition.open("a")).build());

    private List<String> values() {
        return values(table.population.cells());
    }

    private static List<String> values(List<CounterCell> cells) {
        return cells.stream().map(cell -> cell.row().text(0)).toList();
    }

    @Test
    void seriesAreInTheOrderInWhichTheyCame() {
        for (String value : List.of("m", "z", "a", "k")) {
            table.at(value);
        }
        table.at("z");

        assertThat(values()).containsExactly("m", "z", "a", "k");
    }

    @Test
    void oneThatComesBackIsBehindTheOthers() {
        table.at("m");
        table.at("z");
        table.remove(LABEL, "m");
        table.at("m");

        assertThat(values()).containsExactly("z", "m");
    }

    @Test
    void whatComesAndGoesWhileTheyAreReadIsNotSeen() {
        table.at("m");
        table.at("z");
        List<CounterCell> read = table.population.cells();
        table.remove(LABEL, "m");
        for (int i = 0; i < 100; i++) {
            table.at("v" + i);
        }
        table.population.cells();

        assertThat(values(read)).containsExactly("m", "z");
    }

    @Test
    @Timeout(60)
    void seriesThatLeaveAreLetGoThoughNobodyReads() throws InterruptedException {
        WeakReference<CounterCell> first = new WeakReference<>(table.at("first"));
        table.remove(LABEL, "first");
        for (int i = 0; i < 100; i++) {
            table.at("v" + i);
            table.remove(LABEL, "v" + i);
        }

        while (first.get() != null) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(first.get()).isNull();
    }
}
