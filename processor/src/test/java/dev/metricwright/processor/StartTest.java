package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.rules;
import static dev.metricwright.processor.Compilations.sources;
import static dev.metricwright.processor.JavacProcess.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the processor costs a compiler that starts: each lambda and each method reference is a class that is made when it is first
 * used, which takes longer than to load one, and in all took more than to read the catalog. So there are loops on the way of what
 * has no findings.
 */
class StartTest {

    /** What a method can be, each once. */
    private static final String MEMBERS = """
            @MetricFamily("example_starts_total") void started();
            @MetricFamily("example_rule_bytes_in_total") @Labels({"client", "rule", "owner"})
            void bytesIn(String client, String rule, String owner, long bytes);
            @MetricFamily("example_rule_active_connections") @Labels({"client", "rule", "owner"})
            Gauge active(String client, @Label("rule") String of, String owner);
            @MetricFamily("example_reject_total")
            void rejected(String client, String rule, String owner, Reason reason);
            @MetricFamily("example_reject_total") @Labels({"client", "rule=", "owner", "reason=conn_rate"})
            void ownerRejected(String client, String owner);
            @MetricFamily("example_operator_requests_total") @Labels({"outcome=deny", "reason"})
            void denied(Denial reason);
            @MetricFamily("example_mirror_errors_total") @Labels({"kind=http_error", "status_code"})
            void mirrorFailed(int statusCode);
            @MetricFamily(value = "example_peek_duration_seconds", buckets = {0.1, 1, 3})
            void peeked(String client, int port, Duration took);
            @MetricFamily("example_handshake_seconds") Timing handshake();
            @MetricFamily(value = "example_writer_lag_seconds", type = MetricType.GAUGE, unit = "seconds")
            void writerLag(DoubleSupplier seconds);
            @MetricFamily("example_build_info") void built(String version);
            @RemovesSeries void removed(String client, String rule, String owner);
            """;

    private static final String REASON =
            "enum Reason { CONN_RATE, CONN_CONCURRENT, @LabelValue(\"udp-flow.rate\") UDP }";
    private static final String DENIAL = "enum Denial { EXPIRED, FORBIDDEN }";

    private static final Pattern MADE = Pattern.compile("] (dev\\.metricwright\\.\\S+)\\$\\$Lambda");
    private static final Pattern LOADED = Pattern.compile("] (dev\\.metricwright\\.\\S+) source: ");

    @TempDir
    private Path folder;

    @Test
    void aCompilationWithoutFindingsLinksNoLambdaOfOurs() throws Exception {
        Path log = folder.resolve("classes.txt");
        JavacProcess javac = JavacProcess.run(
                folder,
                sources(rules(MEMBERS), REASON, DENIAL),
                "-J-Xlog:class+load:file=" + log,
                "-Xlint:all",
                "-Werror",
                "-cp",
                path("ours"),
                "-processorpath",
                path("ours"));
        assertThat(javac).isEqualTo(new JavacProcess(0, ""));
        assertThat(folder.resolve("acme/RulesRecorder.class")).exists();

        String classes = Files.readString(log);
        assertThat(found(LOADED, classes)).contains(MetricwrightProcessor.class.getName());
        assertThat(found(MADE, classes)).isEmpty();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
