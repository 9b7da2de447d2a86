package benchmarks.recording;

import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.report.Library;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

class MainTest {

    private final Set<String> benchmarks = new TreeSet<>();

    MainTest() {
        BenchmarkList.defaultList()
                .find(
                        OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT),
                        List.of("\\.recording\\."),
                        List.of())
                .forEach(entry -> benchmarks.add(entry.getUsername()));
    }

    @Test
    void everyLibraryRecords() {
        assertThat(benchmarks.stream().map(Main::libraryOf).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Library.values()));
    }

    @Test
    void everyCaseIsMeasuredOfMetricwrightAndWhoeverHasATarget() {
        for (Library library : List.of(Library.METRICWRIGHT, Library.SIMPLECLIENT, Library.PROMETHEUS_CLIENT)) {
            assertThat(benchmarks.stream()
                            .filter(name -> Main.libraryOf(name) == library)
                            .map(name -> name.substring(name.lastIndexOf('.') + 1)))
                    .contains("counter", "counters", "strings", "stringCopies", "handle", "histogram", "gauge");
        }
    }
}
