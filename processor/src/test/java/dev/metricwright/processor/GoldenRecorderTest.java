package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.catalogs;
import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.described;
import static dev.metricwright.processor.Compilations.generated;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.metricwright.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The generated recorders are the same on each JDK and compiler, compile without warnings, and are described for {@code
 * lint}. After an intended change, {@code -Dmetricwright.golden=write} rewrites the files.
 */
class GoldenRecorderTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static void expect(String recorder, String... sources) throws IOException {
        expect(compiler("-Werror", catalogs("example", "common")), recorder, sources);
    }

    private static void expect(Compiler compiler, String recorder, String... sources) throws IOException {
        Compilation compilation = compiler.compile(Compilations.sources(sources));
        assertThat(Compilations.diagnostics(compilation)).isEmpty();
        String written = generated(compilation, recorder);
        expectGolden(recorder + ".java", written);
        Ecj ecj = Ecj.compile(compiler, Compilations.sources(sources));
        assertThat(ecj.diagnostics()).isEmpty();
        assertThat(ecj.generated("acme." + recorder)).isEqualTo(written);
        assertThat(written.lines()).allMatch(line -> line.length() <= 110);
        String type = recorder.replaceAll("Recorder$", "").replace('_', '.');
        expectGolden(type + ".json", described(compilation, type));
        assertThat(ecj.described("acme." + type)).isEqualTo(described(compilation, type));
    }

    private static void expectGolden(String name, String written) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if ("write".equals(System.getProperty("metricwright.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, written);
        }
        assertThat(written).isEqualTo(Files.readString(golden));
    }

    @Test
    void openLabelsTheirStartAndTheirRemoval() throws IOException {
        expect("RuleMetricsRecorder", """
                @Catalog("example")
                @Labels({"client", "rule", "owner"})
                public interface RuleMetrics {
                  @MetricFamily("example_rule_bytes_in_total")
                  void bytesIn(String client, String rule, String owner, long bytes);
                  @MetricFamily("example_rule_active_connections")
                  Gauge activeConnections(String client, String rule, String owner);
                  @MetricFamily("example_reject_total")
                  @Labels({"client", "rule", "owner", "reason"})
                  void rejected(String client, String rule, String owner, RejectReason reason);
                  @MetricFamily("example_reject_total")
                  @Labels({"client", "rule=", "owner", "reason"})
                  void ownerRejected(String client, String owner, RejectReason reason);
                  @MetricFamily(value = "example_peek_duration_seconds", buckets = {0.001, 0.01, 0.1, 0.5, 1, 3})
                  @Labels({"client", "port"})
                  void helloPeeked(String client, int port, Duration took);
                  @MetricFamily("example_writer_lag_seconds")
                  @Labels({})
                  void writerLag(DoubleSupplier seconds);
                  @StartsSeries
                  void ruleAdded(String client, String rule, String owner);
                  @StartsSeries
                  void portOpened(String client, int port);
                  @RemovesSeries
                  void ruleRemoved(String client, String rule, String owner);
                  @RemovesSeries
                  void reasonRemoved(RejectReason reason);
                }
                """, "public enum RejectReason { CONN_RATE, CONN_CONCURRENT, UDP_FLOW_RATE }");
    }

    @Test
    void closedLabels() throws IOException {
        expect("RequestMetricsRecorder", """
                @Catalog("example")
                public interface RequestMetrics {
                  @MetricFamily("example_operator_requests_total")
                  @Labels({"outcome=allow", "reason=ok"})
                  void allowed();
                  @MetricFamily("example_operator_requests_total")
                  @Labels({"outcome=deny", "reason"})
                  void denied(Refusal reason);
                  @MetricFamily("example_cache_hits_total")
                  void hit(boolean shared, Tier tier);
                  @MetricFamily("example_cache_hits_total")
                  void hit(boolean shared);
                  @MetricFamily("example_mirror_errors_total")
                  @Labels({"kind=http_error", "status_code"})
                  void answered(int statusCode);
                  @MetricFamily("example_mirror_errors_total")
                  void failed(Kind kind);
                  @MetricFamily("example_regions_total")
                  void served(Region region);
                  @MetricFamily("example_regions_total")
                  @Labels("region=eu-9")
                  void servedElsewhere();
                  @MetricFamily("example_hops_total")
                  void hopped(String from, String to);
                  @StartsSeries
                  void outcomeStarted(String outcome);
                  @StartsSeries
                  void mirrorStarted(Kind kind, String statusCode);
                  @StartsSeries
                  void regionStarted(Region region);
                  @StartsSeries
                  void hopStarted(int from, String to);
                  enum Refusal { EXPIRED, FORBIDDEN }
                  enum Tier { HOT, COLD }
                  enum Kind { TIMEOUT, NETWORK }
                  enum Region { HOME, @LabelValue("eu-1") EU }
                }
                """);
    }

    @Test
    void everyShape() throws IOException {
        expect("ShapesRecorder", """
                @Catalog("example")
                interface Shapes {
                  @MetricFamily("example_starts_total") void started();
                  @MetricFamily("example_starts_total") void started(long times);
                  @MetricFamily("example_starts_total") Counter starts();
                  @MetricFamily("example_busy_seconds_total") void worked(Duration time);
                  @MetricFamily("example_busy_seconds_total") void worked(@Nanos long nanos);
                  @MetricFamily("example_up") void up(boolean up);
                  @MetricFamily("example_rule_active_connections") @Labels({"client", "rule", "owner="})
                  void connections(String client, String rule, LongSupplier connections);
                  @MetricFamily("example_writer_lag_seconds") void lag(Duration lag);
                  @MetricFamily("example_handshake_seconds") void shook(@Nanos long nanos);
                  @MetricFamily("example_handshake_seconds") Timing shaking();
                  @MetricFamily(value = "example_peek_duration_seconds", buckets = {0.001, 0.01, 0.1, 0.5, 1, 3})
                  void peeked(String client, int port, Duration took);
                  @MetricFamily("example_build_info") void built(String version);
                  default void startedTwice() { started(2); }
                }
                """);
    }

    @Test
    void familiesInNoCatalog() throws IOException {
        expect(compiler("-Werror", "-Ametricwright.unlisted=allow"), "DogMetricsRecorder", """
                @Catalog("example")
                public interface DogMetrics {
                  @MetricFamily(value = "example_bites_total", type = MetricType.COUNTER, help = "Bites, by whom.")
                  @Labels(value = {"dog", "hard", "place"}, maxSeries = 500)
                  void bitten(String dog, boolean hard, Place place);
                  @MetricFamily("example_bites_total")
                  @Labels({"dog", "hard=false", "place=street"})
                  void nibbled(String dog);
                  @MetricFamily(
                      value = "example_nap_seconds",
                      type = MetricType.HISTOGRAM,
                      unit = "seconds",
                      help = "Naps.",
                      buckets = {60, 3600})
                  void napped(Duration time);
                  @RemovesSeries
                  void sold(String dog);
                  enum Place { YARD, STREET }
                }
                """);
    }

    @Test
    void commonLabelsADeprecatedInterfaceAndNamesThatClash() throws IOException {
        expect(
                "Outer_InnerRecorder",
                """
                @Deprecated
                public class Outer {
                  public interface Inner extends Parent {
                    @Catalog("common")
                    @MetricFamily("common_starts_total")
                    void started(LabelDefinition zone, long registry);
                    @RemovesSeries
                    void gone(@Label("zone") LabelDefinition commonStartsTotal);
                    enum LabelDefinition { A, B }
                    enum Override {}
                  }
                }
                """.replace("    @Catalog(\"common\")\n", "")
                        .replace("  public interface", "  @Catalog(\"common\")\n  public interface"),
                """
                interface Parent {
                  long String = 1;
                }
                """);
    }

    @ParameterizedTest
    @EnumSource(value = Inject.class, mode = EnumSource.Mode.EXCLUDE, names = "OPTION")
    void theVariantsForEachApiOfInjection(Inject inject) throws IOException {
        String name = inject.name().charAt(0) + inject.name().substring(1).toLowerCase(Locale.ROOT) + "Metrics";
        expect(name + "Recorder", """
                @Catalog("example")
                @RecorderOptions(inject = Inject.%s)
                public interface %s {
                  @MetricFamily("example_starts_total") void started();
                }
                """.formatted(inject, name));
    }

    @Test
    void theRecorderOfTheDefaultPackageIsInIt() {
        JavaFileObject rules = JavaFileObjects.forSourceString(
                "Rules",
                "@dev.metricwright.Catalog(\"example\") interface Rules {"
                        + " @dev.metricwright.MetricFamily(\"example_starts_total\") void started(); }");
        Compilation compilation = compiler("-Werror").compile(rules);
        assertThat(Compilations.diagnostics(compilation)).isEmpty();
        assertThat(compilation.generatedSourceFile("RulesRecorder")).isPresent();
    }
}
