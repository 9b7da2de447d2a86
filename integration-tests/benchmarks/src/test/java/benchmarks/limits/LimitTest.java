package benchmarks.limits;

import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.harness.Case;
import benchmarks.report.Library;
import benchmarks.report.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitTest {

    @Test
    void comparesTwoCosts() {
        Limit limit = new Limit("attack", cost(10), cost(12), 1, 1.2);
        assertThat(limit.isMet()).isTrue();
        assertThat(limit.line()).isEqualTo("| attack | 10.0 (10.0–10.0) | 12.0 (12.0–12.0) | 1.20 | 1.20 | met |\n");
    }

    @Test
    void comparesWhatEachOfManyThingsCosts() {
        assertThat(new Limit("scrape", cost(10), cost(110), 10, 1.2).isMet()).isTrue();
        assertThat(new Limit("scrape", cost(10), cost(130), 10, 1.2).line()).endsWith("| 1.30 | 1.20 | **missed** |\n");
    }

    private static Case cost(double nanos) {
        Row row = new Row("made up", List.of());
        row.addCost(Library.METRICWRIGHT, nanos);
        return new Case(row, "", 1, "", Map.of(), List.of(), run -> Library.METRICWRIGHT);
    }
}
