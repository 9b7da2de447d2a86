package dev.metricwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code on the page about the runtime compiles. */
class ReadmeTest {

    private static final Pattern CODE = Pattern.compile("(?s)\n```java\n(.*?)\n```\n");

    /** What the pieces of code expect around them. */
    private static final String AROUND = """
            import com.sun.net.httpserver.*;
            import dev.metricwright.*;
            import dev.metricwright.exposition.*;
            import dev.metricwright.prometheus.PrometheusBridge;
            import dev.metricwright.simpleclient.SimpleclientBridge;
            import io.prometheus.client.CollectorRegistry;
            import io.prometheus.metrics.model.registry.PrometheusRegistry;

            abstract class Piece {
              interface Request { String getMethod(); String getQueryString(); String getHeader(String name); }
              interface Response {
                void setStatus(int status);
                void setHeader(String name, String value);
                java.io.OutputStream getOutputStream();
              }
              void run(MetricsRegistry registry, MetricsRegistry otherRegistry, Authenticator authenticator,
                  HttpHandler handler, javax.net.ssl.SSLContext sslContext, Request request, Response response)
                  throws Exception {
                %s
              }
            }
            """;

    @TempDir
    Path classes;

    @Test
    void theCodeAboutServingCompiles() throws IOException {
        Matcher code = CODE.matcher(Files.readString(Path.of("README.md")));
        int pieces = 0;
        while (code.find()) {
            if (!code.group(1).contains("MetricsAssertions")) { // of another module, which has its own tests
                pieces++;
                assertThat(errors(AROUND.formatted(code.group(1)))).isEmpty();
            }
        }
        assertThat(pieces).isEqualTo(2);
    }

    private String errors(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        compiler.getTask(
                        errors,
                        null,
                        null,
                        List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")),
                        null,
                        List.of(
                                new SimpleJavaFileObject(
                                        URI.create("string:///Piece.java"), SimpleJavaFileObject.Kind.SOURCE) {
                                    @Override
                                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                                        return source;
                                    }
                                }))
                .call();
        return errors.toString();
    }
}
