package dev.metricwright.builds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds without mistakes: each module specifies the same catalog in a different way. Warnings fail them. */
class RightTest {

    private static final Build RIGHT = Build.of("right");

    private static Path recorder(String module) {
        return RIGHT.folder()
                .resolve(module + "/target/generated-sources/annotations/shop/PaymentMetricsRecorder.java");
    }

    private static List<String> applicationSays() throws IOException {
        return Files.readAllLines(RIGHT.folder().resolve("application/target/said.txt"));
    }

    @Test
    void itSucceeds() throws IOException {
        assertThat(RIGHT.succeeded()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application", "folder", "jar", "named-module", "processor-path", "relative"})
    void javacSaysNothing(String module) throws IOException {
        assertThat(RIGHT.compilerSays(module)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "jar", "processor-path", "relative"})
    void theRecorderIsTheSameHoweverTheCatalogIsGiven(String module) {
        assertThat(recorder(module)).hasSameBinaryContentAs(recorder("application"));
    }

    @Test
    void theRecorderOfANamedModuleLacksOnlyTheAnnotationThatTheModuleDoesNotSee() throws IOException {
        String marked = Files.readString(recorder("application"));
        assertThat(marked).contains("@Generated(\"dev.metricwright.processor.MetricwrightProcessor\")\n");
        assertThat(Files.readString(recorder("named-module")))
                .isNotEqualTo(marked)
                .isEqualTo(marked.replace("import javax.annotation.processing.Generated;\n", "")
                        .replace(
                                "import dev.metricwright.MetricsRegistry;",
                                "import dev.metricwright.Generated;\nimport dev.metricwright.MetricsRegistry;")
                        .replace("@Generated(\"dev.metricwright.processor.MetricwrightProcessor\")\n", "")
                        .replace("@dev.metricwright.Generated", "@Generated"));
    }

    /** Otherwise the folder would become a package, and two modules on a module path must not have the same package. */
    @Test
    void whatRecordersDefineIsLeftAmongTheClassesAndInANamedModuleWhereNoPackageCanBe() {
        Path ofApplication = RIGHT.folder()
                .resolve("application/target/classes/dev/metricwright/recorders/shop.PaymentMetrics.json");
        Path ofModule = RIGHT.folder()
                .resolve("named-module/target/classes/META-INF/metricwright/recorders/shop.PaymentMetrics.json");
        assertThat(ofModule).hasSameBinaryContentAs(ofApplication);
        assertThat(RIGHT.folder().resolve("application/target/classes/META-INF/metricwright"))
                .doesNotExist();
        assertThat(RIGHT.folder().resolve("named-module/target/classes/dev")).doesNotExist();
    }

    @Test
    void theApplicationExposesWhatItRecords() throws IOException {
        assertThat(applicationSays())
                .containsSubsequence(
                        "# HELP shop_payments_total Payments, by how they ended.",
                        "# TYPE shop_payments_total counter",
                        "shop_payments_total{store=\"north\",outcome=\"refused\"} 1");
    }

    @Test
    void theTestOfTheApplicationPasses() throws IOException {
        assertThat(RIGHT.folder().resolve("application/target/surefire-reports/shop.PaymentMetricsTest.txt"))
                .content()
                .contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0");
    }

    @Test
    void itsReportOfJacocoHasTheClassesThatAreWrittenByHandAlone() throws IOException {
        assertThat(Files.readAllLines(RIGHT.folder().resolve("application/target/site/jacoco/jacoco.csv")))
                .map(line -> line.split(",", -1)[2])
                .containsExactlyInAnyOrder("CLASS", "Shop", "PaymentMetrics.Outcome");
    }

    @Test
    void itsClassPathIsTheRuntimeAlone() throws IOException {
        List<String> said = applicationSays();
        String[] entries = said.get(said.size() - 1).split(Pattern.quote(File.pathSeparator), -1);
        assertThat(Arrays.stream(entries)
                        .map(entry -> Path.of(entry).getFileName().toString())
                        .map(name -> name.replaceFirst("-[0-9].*", "")))
                .containsExactlyInAnyOrder("classes", "metricwright-runtime");
    }
}
