package example.bff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import example.bff.PublicMetrics.BrowserEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reports that a browser may post, and the refusal of everything else. */
class PublicMetricsEndpointTest {

    private static final String VIEW = "{\"event\": \"page_view\"}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicLong clock = new AtomicLong();
    private BffServer server;

    @BeforeEach
    void start() throws IOException {
        server = new BffServer(0, clock::get);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> send(String method, URI uri, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String json) throws IOException, InterruptedException {
        return post(BodyPublishers.ofString(json));
    }

    private HttpResponse<String> post(BodyPublisher body) throws IOException, InterruptedException {
        return send("POST", server.publicMetricsUri(), body, "Content-Type", "application/json");
    }

    private double counted() {
        return Reading.of(server.registry()).total("bff_public_metrics_total");
    }

    private void assertRefused(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(counted()).isZero();
    }

    @ParameterizedTest
    @EnumSource(BrowserEvent.class)
    void aKnownEventIsCounted(BrowserEvent event) throws Exception {
        String name = event.name().toLowerCase(Locale.ROOT);
        HttpResponse<String> response =
                post("{\"page\": 7, \"event\": \"" + name + "\", \"tags\": [\"a\", {\"b\": 1}]}");
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(Reading.of(server.registry()).value("bff_public_metrics_total", Map.of("event", name)))
                .isEqualTo("1");
        assertThat(counted()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "Application/JSON; charset=UTF-8", "application/json;charset=\"utf-8\""})
    void jsonInUtf8IsTaken(String contentType) throws Exception {
        assertThat(send("POST", server.publicMetricsUri(), BodyPublishers.ofString(VIEW), "Content-Type", contentType)
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page_views", "PAGE_VIEW", "", "page_view\\u0000", "other"})
    void anUnknownEventIsRefusedAndMakesNoSeries(String event) throws Exception {
        int before = series();
        HttpResponse<String> response = post("{\"event\": \"" + event + "\"}");
        assertRefused(response, 422);
        assertThat(response.body()).isEqualTo("no such event is counted\n");
        assertThat(series()).isEqualTo(before).isEqualTo(BrowserEvent.values().length);
    }

    private int series() {
        return Reading.of(server.registry())
                .scrape()
                .samples("bff_public_metrics_total", Map.of())
                .size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"page_view\"",
                "null",
                "{\"event\": 1}",
                "{\"event\": null}",
                "{\"event\": [\"page_view\"]}",
                "{\"event\": {\"event\": \"page_view\"}}",
                "{\"other\": {\"event\": \"page_view\"}}",
                "{\"Event\": \"page_view\"}"
            })
    void reportsWithoutAnEventAreRefused(String json) throws Exception {
        assertRefused(post(json), 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\": \"page_view\", \"password\": 1}",
                "{\"user_id\": 1, \"event\": \"page_view\"}",
                "{\"event\": \"page_view\", \"details\": {\"Access-Token\": \"x\"}}",
                "{\"event\": \"page_view\", \"list\": [[{\"E_MAIL\": null}]]}",
                "{\"event\": \"page_view\", \"\\u0053ecret\": true}",
                "{\"event\": \"never_heard_of\", \"authorization\": \"x\"}"
            })
    void aKeyThatTellsOfAPersonOrASecretIsRefusedWhereverItStands(String json) throws Exception {
        HttpResponse<String> response = post(json);
        assertRefused(response, 422);
        assertThat(response.body()).isEqualTo("a key tells of a person or a secret; leave such data in the browser\n");
        assertThat(Reading.of(server.registry())
                        .value("bff_security_events_total", Map.of("event_type", "private_data_posted")))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "page_view",
                "{\"event\": \"page_view\"",
                "{\"event\": \"page_view\"}}",
                "{\"event\": \"page_view\"} {\"event\": \"page_view\"}",
                "{\"event\": \"page_view\", \"event\": \"page_view\"}",
                "{\"event\": \"page_view\", /* no */ \"a\": 1}",
                "{'event': 'page_view'}",
                "{\"event\": \"page_view\", \"a\": NaN}"
            })
    void reportsThatAreNotOneJsonDocumentAreRefused(String json) throws Exception {
        assertRefused(post(json), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16BE", "UTF-32LE"})
    void reportsThatAreNotUtf8AreRefused(String charset) throws Exception {
        byte[] body = "{\"event\": \"page_view\", \"a\": \"\u00E9\"}".getBytes(Charset.forName(charset));
        assertRefused(post(BodyPublishers.ofByteArray(body)), 400);
    }

    @Test
    void nestingIsReadToEightLevels() throws Exception {
        assertThat(post("{\"event\": \"page_view\", \"a\": " + "[".repeat(7) + "]".repeat(7) + "}")
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> response =
                post("{\"event\": \"page_view\", \"a\": " + "[".repeat(8) + "]".repeat(8) + "}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("the JSON is nested too deeply; an event is flat\n");
        assertThat(post("{\"event\": \"page_view\", \"a\": " + "[".repeat(8_000))
                        .statusCode())
                .isEqualTo(400);
        assertThat(counted()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json; charset=utf-16",
                "application/jsonp",
                "application/json, text/plain"
            })
    void anotherMediaTypeIsRefused(String contentType) throws Exception {
        assertRefused(
                send("POST", server.publicMetricsUri(), BodyPublishers.ofString(VIEW), "Content-Type", contentType),
                415);
    }

    @Test
    void noMediaTypeAndACompressedBodyAreRefused() throws Exception {
        assertRefused(send("POST", server.publicMetricsUri(), BodyPublishers.ofString(VIEW)), 415);
        assertRefused(
                send(
                        "POST",
                        server.publicMetricsUri(),
                        BodyPublishers.ofString(VIEW),
                        "Content-Type",
                        "application/json",
                        "Content-Encoding",
                        "gzip"),
                415);
    }

    @Test
    void aBodyUpToTheLimitIsTakenAndOneMoreByteIsNot() throws Exception {
        String largest = VIEW + " ".repeat(PublicMetricsEndpoint.MOST_BYTES - VIEW.length());
        assertThat(post(largest).statusCode()).isEqualTo(204);
        assertThat(post(chunked(largest)).statusCode()).isEqualTo(204);
        assertThat(post(largest + " ").statusCode()).isEqualTo(413);
        assertThat(post(chunked(largest + " ")).statusCode()).isEqualTo(413);
        assertThat(counted()).isEqualTo(2);
    }

    /** A publisher of unknown length is sent in chunks. */
    private static BodyPublisher chunked(String json) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS", "PATCH", "INVENTED"})
    void eventsArePostedAndNothingElse(String method) throws Exception {
        HttpResponse<String> response = send(method, server.publicMetricsUri(), BodyPublishers.noBody());
        assertRefused(response, 405);
        assertThat(response.headers().firstValue("Allow")).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/metrics/", "/api/v1/metricsx", "/api/v1", "/metrics/x"})
    void thereIsNothingAtOtherPaths(String path) throws Exception {
        HttpResponse<String> response =
                send("POST", server.publicMetricsUri().resolve(path), BodyPublishers.ofString(VIEW));
        assertRefused(response, 404);
    }

    @Test
    void aFloodIsToldWhenToComeBackAndIsAdmittedThen() throws Exception {
        for (int i = 0; i < PublicMetricsEndpoint.EACH.burst(); i++) {
            assertThat(post(VIEW).statusCode()).isEqualTo(204);
        }
        HttpResponse<String> response = post(VIEW);
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
        assertThat(counted()).isEqualTo(30);
        assertThat(Reading.of(server.registry())
                        .value("bff_rate_limit_violations_total", Map.of("client_id", "browser")))
                .isEqualTo("1");

        clock.addAndGet(1_000_000_000);
        assertThat(post(VIEW).statusCode()).isEqualTo(204);
    }

    @Test
    void requestsAreCountedByRouteAndStatusAndNotByWhatWasSent() throws Exception {
        send("INVENTED", server.publicMetricsUri().resolve("/secret-path"), BodyPublishers.noBody());
        post(VIEW);
        Reading reading = Reading.of(server.registry());
        assertThat(reading.value(
                        "http_requests_total", Map.of("method", "other", "endpoint", "unknown", "status", "404")))
                .isEqualTo("1");
        assertThat(reading.value(
                        "http_requests_total",
                        Map.of("method", "POST", "endpoint", "/api/v1/metrics", "status", "204")))
                .isEqualTo("1");
        assertThat(reading.total("http_requests_total")).isEqualTo(2);
    }
}
