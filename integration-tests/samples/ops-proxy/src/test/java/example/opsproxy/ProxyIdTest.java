package example.opsproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proxy id is used in the tunnel and in the log, and in no metric. */
class ProxyIdTest {

    private static final String BY_PROXY_ID = """
            package example.opsproxy;

            import dev.metricwright.*;

            @Catalog("ops-proxy")
            interface ForwardMetrics {
                @MetricFamily("ops_proxy_forward_commands_total")
                void forwarded(String clientName, String proxyId);
            }
            """;

    @Test
    void aMetricThatNamesAProxyIdDoesNotCompile(@TempDir Path written) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler.CompilationTask task = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        diagnostics,
                        List.of(
                                "-proc:only",
                                "-classpath",
                                System.getProperty("java.class.path"),
                                "-d",
                                written.toString()),
                        null,
                        List.of(new Source(BY_PROXY_ID)));
        assertThat(task.call()).isFalse();
        assertThat(diagnostics.getDiagnostics()).singleElement().satisfies(error -> {
            assertThat(error.getLineNumber()).isEqualTo(8);
            assertThat(error.getMessage(Locale.ROOT))
                    .isEqualTo("[metricwright:forbidden-label] catalog ops-proxy forbids label proxy_id"
                            + " (\"there is a new one for each proxied connection;"
                            + " it belongs in the tunnel protocol and in the log\"); remove it");
        });
    }

    @Test
    void noSampleNamesAProxyId() throws Exception {
        try (OpsProxyPeer peer = new OpsProxyPeer(0, "node-a", "pod-1")) {
            SampleLoad.drive(peer);
            Set<String> labels = PeerScrape.of(peer).ofApplication().families().values().stream()
                    .flatMap(family -> family.samples().stream())
                    .flatMap(sample -> sample.labels().keySet().stream())
                    .collect(Collectors.toSet());
            assertThat(labels).containsExactlyInAnyOrder("node", "pod", "client_name", "protocol", "reason");
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///example/opsproxy/ForwardMetrics.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
