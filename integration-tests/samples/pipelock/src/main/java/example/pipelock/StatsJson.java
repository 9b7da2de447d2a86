package example.pipelock;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Writes {@link Stats} as the JSON of Pipelock's documentation. */
final class StatsJson {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private StatsJson(JsonGenerator json) {
        this.json = json;
    }

    static String write(Stats stats) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            new StatsJson(json).stats(stats);
        }
        return text.toString();
    }

    private void stats(Stats stats) throws IOException {
        json.writeStartObject();
        decimal("uptime_seconds", stats.uptime().toNanos() / 1e9, 1);
        requests(stats.requests());
        json.writeNumberField("tunnels", stats.tunnels());
        json.writeNumberField("websockets", stats.webSockets());
        ranking("top_blocked_domains", stats.topBlockedDomains());
        ranking("top_scanners", stats.topScanners());
        sessions(stats.sessions());
        // Omitted if no agent has a name, for example with a single profile.
        if (!stats.agents().isEmpty()) {
            agents(stats.agents());
        }
        json.writeEndObject();
    }

    private void requests(Stats.RequestCounts requests) throws IOException {
        json.writeObjectFieldStart("requests");
        json.writeNumberField("total", requests.total());
        json.writeNumberField("allowed", requests.allowed());
        json.writeNumberField("blocked", requests.blocked());
        decimal("block_rate", requests.blockRate(), 4);
        json.writeEndObject();
    }

    private void sessions(Stats.SessionCounts sessions) throws IOException {
        json.writeObjectFieldStart("sessions");
        json.writeNumberField("active", sessions.active());
        json.writeNumberField("anomalies", sessions.anomalies());
        json.writeNumberField("escalations", sessions.escalations());
        ranking("top_anomalies", sessions.topAnomalies());
        json.writeEndObject();
    }

    private void agents(Map<String, Traffic.Agent> agents) throws IOException {
        json.writeObjectFieldStart("agents");
        for (Map.Entry<String, Traffic.Agent> agent : agents.entrySet()) {
            json.writeObjectFieldStart(agent.getKey());
            json.writeNumberField("allowed", agent.getValue().allowed());
            json.writeNumberField("blocked", agent.getValue().blocked());
            json.writeNumberField("tunnels", agent.getValue().tunnels());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void ranking(String name, List<Stats.Ranked> lines) throws IOException {
        json.writeArrayFieldStart(name);
        for (Stats.Ranked line : lines) {
            json.writeStartObject();
            json.writeStringField("name", line.name());
            json.writeNumberField("count", line.count());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void decimal(String name, double number, int digits) throws IOException {
        json.writeNumberField(name, BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP));
    }
}
