package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.catalogs;
import static dev.metricwright.processor.Compilations.check;
import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.diagnostics;
import static dev.metricwright.processor.Compilations.messages;
import static dev.metricwright.processor.Compilations.rules;
import static dev.metricwright.processor.Compilations.sources;
import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.MetricsRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules about the names of labels. */
class LabelNamesTest {

    @Test
    void namesMatchIgnoringCaseAndUnderscores() {
        check(rules("""
                        @MetricFamily("example_mirror_errors_total")
                        @Labels({"kind=http_error", "status_code"})
                        void failed(int statusCode);
                        @MetricFamily("example_mirror_errors_total")
                        @Labels({"kind=http_error", "status_code"})
                        void failedToo(int STATUS_CODE);
                        @MetricFamily("example_mirror_errors_total")
                        @Labels({"kind=http_error", "status_code"})
                        void failedAgain(@Label("status_code") int code);
                        @MetricFamily("example_mail_total")
                        void mailed(@Label("email") String to);
                        """));
    }

    /** In camel case, {@code proxyId} is {@code proxy_id} rather than {@code proxyid}. */
    @ParameterizedTest
    @ValueSource(strings = {"proxy_id: {max: 5}, proxyid: {max: 5}", "proxyid: {max: 5}, proxy_id: {max: 5}"})
    void theLabelWhoseNameIsThatOfTheParameterIsMeantBeforeASimilarOne(String labels, @TempDir Path folder)
            throws IOException {
        Path catalog = Files.writeString(
                folder.resolve("shop.yaml"),
                "catalog: shop\nfamilies: [{name: shop_orders_total, type: counter, help: O., labels: {" + labels
                        + "}}]");
        Recorded recorded = Recorded.by(
                compiler("-Werror", "-Ametricwright.catalogs=" + catalog), MetricsRegistry.create(), """
                @Catalog("shop")
                public interface Rules {
                  @MetricFamily("shop_orders_total")
                  void one(String proxyid, String proxyId);
                  @MetricFamily("shop_orders_total")
                  void two(String proxyId, String proxyid);
                  @MetricFamily("shop_orders_total")
                  @Labels({"proxyid", "proxy_id"})
                  void three(String proxyid, String proxyId);
                  @MetricFamily("shop_orders_total")
                  @Labels({"proxyid=joined", "proxy_id"})
                  void four(String proxyId);
                  @StartsSeries
                  void joined(String proxyid, String proxyId);
                  @RemovesSeries
                  void goneJoined(String proxyid);
                  @RemovesSeries
                  void goneApart(String proxyId);
                }
                """, """
                rules.one("joined", "apart");
                rules.two("apart", "joined");
                rules.three("joined", "apart");
                rules.four("apart");
                rules.one("apart", "joined");
                rules.goneApart("joined");
                rules.joined("apart", "joined");
                rules.goneJoined("apart");
                """);
        assertThat(recorded.samples())
                .singleElement()
                .asString()
                .contains("proxyid=\"joined\"", "proxy_id=\"apart\"", "} 4");
    }

    @Test
    void theLabelAnnotationHoldsAgainstTheName() {
        check(rules("""
                        @MetricFamily("example_mail_total")
                        void mailed(
                            @Label("mail") String email); // ! unknown-label
                        """));
    }

    @Test
    void aLabelNameHasTheSyntaxThatFormatsAdmitAndSnakeCase() {
        check(rules("""
                        @MetricFamily("example_build_info")
                        @Labels({
                          "version",
                          "git-commit", // ! label-syntax
                          "2nd=x", // ! label-syntax
                          "", // ! label-syntax
                          " version=x"}) // ! label-syntax
                        void built(String version);
                        @MetricFamily("example_build_info")
                        @Labels(
                          "Version=1") // ! label-case
                        void builtInCapitals();
                        @MetricFamily("example_build_info")
                        void builtWithAnyParameterName(String VERSION);
                        @MetricFamily("example_rpc_total")
                        void called(
                            String rpcMethod, // ! label-case
                            String rpcKind);
                        """));
    }

    @Test
    void someNamesBelongToPrometheus() {
        check(rules("""
                        @MetricFamily("example_starts_total")
                        void started(
                            String le, // ! reserved-label
                            String quantile, // ! reserved-label
                            @Label("__name__") String name); // ! reserved-label
                        @MetricFamily("example_jobs_total")
                        void seen(
                            Job job); // ? reserved-label
                        @MetricFamily("example_instances_total")
                        void excused(Instance instance);
                        enum Job { SWEEP, SHIP }
                        enum Instance { BLUE, GREEN }
                        """));
    }

    @Test
    void aCommonLabelIsTheRegistrysAndAForbiddenOneNobodys() {
        check(compiler(catalogs("common", "example")), """
                @Catalog("common")
                interface Common {
                  @MetricFamily("common_starts_total")
                  void started(
                      Zone zone,
                      String node); // ! common-label-passed
                  enum Zone { A, B }
                }
                """, rules("""
                        @MetricFamily("example_starts_total")
                        void started(
                            String proxyId); // ! forbidden-label
                        @MetricFamily("example_build_info")
                        void node(
                            String version,
                            String node); // ! unknown-label
                        """));
    }

    @Test
    void aWarningAboutAForbiddenLabelLeavesItUnknown() {
        assertThat(diagnostics(compiler("-Ametricwright.severity=forbidden-label:warning")
                        .compile(sources(
                                rules("@MetricFamily(\"example_starts_total\") void started(String proxyId);")))))
                .containsExactly("error acme/Rules.java:3 unknown-label", "warning acme/Rules.java:3 forbidden-label");
    }

    @Test
    void aCommonLabelIsToldWhereItBelongs() {
        assertThat(messages(compiler(catalogs("common"))
                        .compile(
                                sources("interface Common { @MetricFamily(\"common_starts_total\") @Labels({\"zone=a\","
                                        + " \"node\"}) void started(String node); }"))))
                .containsExactly(
                        "common-label-passed: label node is common to the whole registry; remove it here and give it once, to MetricsRegistry.builder().common(\"node\", …)");
    }

    @Test
    void aSensitiveLabelNeedsARecordedReason() {
        check(rules("""
                        @MetricFamily("example_logins_total")
                        void loggedIn(
                            String userId); // ! sensitive-label
                        @MetricFamily("example_mail_total")
                        void mailed(String email);
                        @MetricFamily("example_sessions_total")
                        void excused(String sessionId);
                        @MetricFamily("example_starts_total")
                        void undeclared(
                            String password); // ! unknown-label
                        """));
    }
}
