package example.bff;

import example.bff.AccessMetrics.Action;
import example.bff.AccessMetrics.Decision;
import example.bff.BackgroundMetrics.TaskType;
import example.bff.DependencyMetrics.Topic;
import example.bff.ForwardAuth.Ruling;
import example.bff.PublicMetrics.BrowserEvent;
import example.bff.SessionMetrics.EndReason;
import example.bff.SessionMetrics.FlowType;
import example.bff.TokenMetrics.GrantType;
import example.bff.TokenMetrics.RefreshFailure;
import example.bff.TokenMetrics.TokenStatus;
import example.bff.TokenMetrics.TokenType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;

/** Fixed traffic that records every family, and every value of a label that the application knows. */
public final class SampleLoad {

    private static final Browser FIREFOX = new Browser("192.0.2.7", "Firefox");

    private SampleLoad() {}

    /**
     * Sends the traffic to a server.
     *
     * @param server the server
     * @throws UncheckedIOException if it does not answer
     */
    public static void drive(BffServer server) {
        browse(server);
        refresh(server.tokens());
        defend(server);
        depend(server);
        report(server.publicMetricsUri());
    }

    /** Starts four sessions, of which one remains. */
    private static void browse(BffServer server) {
        Sessions sessions = server.sessions();
        String ann = sessions.begin("ann", FIREFOX, FlowType.AUTHORIZATION_CODE, Duration.ofSeconds(8))
                .orElseThrow();
        for (EndReason reason : EndReason.values()) {
            String bob = sessions.begin("bob", FIREFOX, FlowType.DEVICE_CODE, Duration.ofSeconds(40))
                    .orElseThrow();
            sessions.end(bob, reason);
        }
        ForwardAuth proxy = server.forwardAuth();
        for (Action action : Action.values()) {
            for (Decision decision : Decision.values()) {
                Ruling ruling = new Ruling("orders", action, decision, Duration.ofMillis(20));
                proxy.check(ann, FIREFOX, Duration.ofMillis(4), ruling);
            }
        }
        sessions.verify("no-such-session", FIREFOX, Duration.ofMillis(2));
        sessions.verify(ann, new Browser("198.51.100.9", "Firefox"), Duration.ofMillis(4));
        sessions.verify(ann, new Browser("192.0.2.7", "curl"), Duration.ofMillis(4));
    }

    private static void refresh(Tokens tokens) {
        tokens.refreshed("ann", "orders", Duration.ofMillis(120));
        tokens.refreshed("bob", "orders", Duration.ofMillis(80));
        for (RefreshFailure reason : RefreshFailure.values()) {
            tokens.notRefreshed("orders", reason, Duration.ofMillis(1_500));
        }
        for (GrantType grant : GrantType.values()) {
            for (CallStatus status : CallStatus.values()) {
                tokens.exchanged(grant, status, Duration.ofMillis(60));
            }
        }
        for (CallStatus status : CallStatus.values()) {
            tokens.keysFetched(status, Duration.ofMillis(30));
        }
        for (TokenType type : TokenType.values()) {
            for (TokenStatus status : TokenStatus.values()) {
                tokens.validated("orders", type, status);
            }
        }
    }

    private static void defend(BffServer server) {
        server.csrf().admits("proof", "");
        server.csrf().admits("proof", "guess");
        boolean isAdmitted = true;
        while (isAdmitted) {
            isAdmitted = server.clients().admit("reports");
        }
    }

    private static void depend(BffServer server) {
        server.store().reachable(false);
        server.sessions().begin("eve", FIREFOX, FlowType.AUTHORIZATION_CODE, Duration.ofSeconds(8));
        server.sessions().verify("no-such-session", FIREFOX, Duration.ofSeconds(2));
        server.sessions().end("no-such-session", EndReason.LOGOUT);
        server.store().reachable(true);
        for (Topic topic : Topic.values()) {
            server.messages().lost(topic);
        }
        CircuitBreaker orders = server.circuitTo("orders");
        orders.failed();
        orders.failed();
        orders.failed();
        for (TaskType type : TaskType.values()) {
            server.tasks().run(type, () -> {});
            try {
                server.tasks().run(type, () -> {
                    throw new UnsupportedOperationException("a task that fails");
                });
            } catch (UnsupportedOperationException asMeant) {
                // Only the counting matters here, not the result.
            }
        }
    }

    /** Posts over HTTP, as browsers do: each event once, and one with private data. */
    private static void report(URI uri) {
        HttpClient http = HttpClient.newHttpClient();
        for (BrowserEvent event : BrowserEvent.values()) {
            post(http, uri, "{\"event\": \"" + event.name().toLowerCase(Locale.ROOT) + "\"}");
        }
        post(http, uri, "{\"event\": \"page_view\", \"user\": {\"E-Mail\": \"ann@example.org\"}}");
    }

    private static void post(HttpClient http, URI uri, String json) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        try {
            http.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the sample load was under way", e);
        }
    }
}
