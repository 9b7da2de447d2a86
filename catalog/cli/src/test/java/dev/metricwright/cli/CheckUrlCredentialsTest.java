package dev.metricwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Credentials from the environment, and proxies from the options of the JVM. */
class CheckUrlCredentialsTest {

    @Test
    void basicAuthentication() throws Exception {
        try (PageServer server = PageServer.start().with("/metrics", PageServer.TEXT, "a 1\n")) {
            Map<String, String> environment =
                    Map.of("METRICWRIGHT_USER", "grafana", "METRICWRIGHT_PASSWORD", "s\u00e4crit:1");

            assertThat(CommandRun.inItsOwnJvm(environment, List.of(), "check", server.url("/metrics")))
                    .isEqualTo(new CommandRun(0, "", ""));
            assertThat(server.request().get("Authorization")).containsExactly("Basic Z3JhZmFuYTpzw6Rjcml0OjE=");
        }
    }

    @Test
    void aTokenIsSentToTheServerThatRedirectsAndIsNotPrinted() throws Exception {
        try (PageServer server = PageServer.start()) {
            server.with("/metrics", 302, "Location", "/new").with("/new", 403);
            Map<String, String> environment = Map.of("METRICWRIGHT_TOKEN", "secret");

            assertThat(CommandRun.inItsOwnJvm(environment, List.of(), "check", server.url("/metrics")))
                    .isEqualTo(new CommandRun(
                            2,
                            "",
                            "metricwright check: cannot read " + server.url("/metrics") + " (redirected to "
                                    + server.url("/new") + "): it answers with status 403, so that the credentials are"
                                    + " not accepted; correct METRICWRIGHT_TOKEN\n"));
            assertThat(server.requests()).allSatisfy(request -> assertThat(request.get("Authorization"))
                    .containsExactly("Bearer secret"));
        }
    }

    @Test
    void aProxyIsUsed() throws Exception {
        String page = "a 1\na 2\n";
        try (RawServer proxy = RawServer.answering(
                "HTTP/1.1 200 OK", "Content-Type: text/plain", "Content-Length: " + page.length(), "", page)) {
            assertThat(throughProxy(proxy).out()).startsWith("http://shop.invalid/metrics:2:1: error:");
            assertThat(proxy.requests().get(0)).startsWith("GET http://shop.invalid/metrics HTTP/1.1\r\n");
        }
    }

    @Test
    void aProxyMayWantCredentials() throws Exception {
        try (RawServer proxy =
                RawServer.answering("HTTP/1.1 407 Proxy Authentication Required", "Content-Length: 0", "", "")) {
            assertThat(throughProxy(proxy).err())
                    .isEqualTo(
                            "metricwright check: cannot read http://shop.invalid/metrics: it answers with status 407, so"
                                    + " that the proxy wants credentials; read the page with another program, and check the file"
                                    + " or -\n");
        }
    }

    private static CommandRun throughProxy(RawServer proxy) throws IOException, InterruptedException {
        return CommandRun.inItsOwnJvm(
                Map.of(),
                List.of("-Dhttp.proxyHost=localhost", "-Dhttp.proxyPort=" + proxy.port()),
                "check",
                "http://shop.invalid/metrics");
    }
}
