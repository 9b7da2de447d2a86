package example.pipelock;

import dev.metricwright.Gauge;
import dev.metricwright.Timing;
import dev.metricwright.Tracking;
import example.pipelock.KillSwitchMetrics.Transport;
import example.pipelock.ScanApiMetrics.Decision;
import example.pipelock.ScanApiMetrics.ErrorCode;
import example.pipelock.ScanApiMetrics.Kind;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;

/** Scans text on behalf of other programs. */
final class ScanApi {

    private static final int LARGEST = 1 << 16;

    private final ScanApiMetrics metrics;
    private final Policy policy;
    private final KillSwitch killSwitch;
    private final Gauge inflight;

    ScanApi(ScanApiMetrics metrics, Policy policy, KillSwitch killSwitch) {
        this.metrics = metrics;
        this.policy = policy;
        this.killSwitch = killSwitch;
        this.inflight = metrics.inflight();
        inflight.set(0); // Exposes the series before the first call.
    }

    /** Answers a request. */
    @SuppressWarnings("try") // Tracking and timing end with the block; nothing in the block needs the variables.
    Answer scan(Kind kind, String content) {
        try (Tracking working = inflight.track();
                Timing answering = metrics.answering(kind)) {
            Answer answer = answer(kind, content);
            metrics.answered(kind, answer.decision(), answer.statusCode());
            return answer;
        }
    }

    private Answer answer(Kind kind, String content) {
        if (killSwitch.denies(Transport.HTTP, "/v1/scan")) {
            return new Answer(Decision.DENY, 503);
        }
        if (content.isEmpty()) {
            return refused(kind, ErrorCode.EMPTY, 400);
        }
        if (content.length() > LARGEST) {
            return refused(kind, ErrorCode.TOO_LARGE, 413);
        }
        Set<Scanner> found = Scanner.in(content);
        if (kind == Kind.URL) {
            String host = host(content);
            if (host.isEmpty()) {
                return refused(kind, ErrorCode.INVALID_URL, 400);
            }
            found.addAll(policy.blocks(host) ? EnumSet.of(Scanner.DOMAIN) : Set.of());
        }
        found.forEach(scanner -> metrics.found(kind, scanner, scanner.severity()));
        return new Answer(found.isEmpty() ? Decision.ALLOW : Decision.DENY, 200);
    }

    private Answer refused(Kind kind, ErrorCode why, int statusCode) {
        metrics.failed(kind, why);
        return new Answer(Decision.DENY, statusCode);
    }

    private static String host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /**
     * The answer to a caller.
     *
     * @param decision the decision
     * @param statusCode the HTTP status
     */
    record Answer(Decision decision, int statusCode) {}
}
