package benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ReportTest {

    private final Row row = new Row(
            "counter, <3> labels",
            TimeUnit.MICROSECONDS,
            0.1,
            List.of(Target.times(Library.SIMPLECLIENT, 7), Target.times(Library.MICROMETER, 15)));
    private final Report report = new Report("made-up", "time in µs", List.of(row));

    @TempDir
    Path folder;

    @Test
    void theTableHasAColumnForEachLibraryThatWasMeasured() {
        measure(70_000);
        assertThat(report.table()).endsWith("""
                time in µs, median (range).

                | | Metricwright | simpleclient | Micrometer | OpenTelemetry |
                | --- | ---: | ---: | ---: | ---: |
                | counter, <3> labels | 10.0 (10.0–10.0) | 70.0 (70.0–70.0)<br>7.00x ≥ 7x met \
                | 160.0 (160.0–160.0)<br>16.00x ≥ 15x met | 30.0 (30.0–30.0)<br>3.0x |

                Allocated each time, in bytes.

                | | Metricwright | simpleclient | Micrometer | OpenTelemetry |
                | --- | ---: | ---: | ---: | ---: |
                | counter, <3> labels | 0 | 88 | – | – |
                """);
    }

    @Test
    void passesWhereAllTargetsAreMet() {
        measure(70_000);
        assertThatCode(() -> report.publish(folder)).doesNotThrowAnyException();
    }

    @Test
    void aRowMaySayWhatOursMayCostWhateverOthersDo() {
        Row heap = new Row("heap", 2560, List.of());
        heap.addCost(Library.METRICWRIGHT, 2560);
        assertThat(heap.cell(Library.METRICWRIGHT)).isEqualTo("2560.0 (2560.0–2560.0)<br>≤ 2560 met");
        assertThat(heap.missed()).isEmpty();
        Row larger = new Row("heap", 2560, List.of());
        larger.addCost(Library.METRICWRIGHT, 2561);
        assertThat(larger.cell(Library.METRICWRIGHT)).isEqualTo("2561.0 (2561.0–2561.0)<br>**≤ 2560 missed**");
        assertThat(larger.missed()).containsExactly("heap: 2561.0, and 2560 are allowed");
    }

    @Test
    void failsAfterTheFilesAreWrittenWhereATargetIsMissed() {
        measure(69_000);
        row.addBytes(Library.METRICWRIGHT, 48);
        assertThatThrownBy(() -> report.publish(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("counter, <3> labels against simpleclient: 6.90x, not ≥ 7x\n"
                        + "counter, <3> labels: allocates 24.00 bytes, and 0 are allowed");
        String file = "made-up-jdk" + Runtime.version().feature();
        assertThat(folder.resolve(file + ".md")).content().isEqualTo(report.table());
        assertThat(folder.resolve(file + ".svg")).isNotEmptyFile();
    }

    @Test
    void theChartHasABarForEachLibraryAsLongAsItsCost() throws Exception {
        measure(70_000);
        report.publish(folder);
        Document chart = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("made-up-jdk" + Runtime.version().feature() + ".svg")
                        .toFile());
        var bars = chart.getElementsByTagName("rect");
        assertThat(bars.getLength()).isEqualTo(5); // the first is the background
        double ours = width(bars.item(1));
        assertThat(width(bars.item(2)) / ours).isBetween(6.9, 7.1);
        assertThat(width(bars.item(3)) / ours).isBetween(15.9, 16.1);
    }

    private static double width(org.w3c.dom.Node bar) {
        return Double.parseDouble(bar.getAttributes().getNamedItem("width").getNodeValue());
    }

    private void measure(double simpleclient) {
        row.addCost(Library.METRICWRIGHT, 10_000);
        row.addCost(Library.SIMPLECLIENT, simpleclient);
        row.addCost(Library.MICROMETER, 160_000);
        row.addCost(Library.OPEN_TELEMETRY, 30_000);
        row.addBytes(Library.METRICWRIGHT, 0.0001);
        row.addBytes(Library.SIMPLECLIENT, 88);
    }
}
