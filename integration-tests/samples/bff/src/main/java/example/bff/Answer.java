package example.bff;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answer to a request. It is a value, so that it can be counted before it is sent.
 *
 * @param status the HTTP status code
 * @param headers the headers
 * @param body the body; empty for none
 */
record Answer(int status, Map<String, String> headers, byte[] body) {

    /** {@return an empty answer of success} */
    static Answer noContent() {
        return new Answer(204, Map.of(), new byte[0]);
    }

    /** {@return a line of text} */
    static Answer text(int status, String line) {
        return new Answer(
                status,
                Map.of("Content-Type", "text/plain; charset=utf-8", "X-Content-Type-Options", "nosniff"),
                (line + '\n').getBytes(StandardCharsets.UTF_8));
    }

    /** {@return this answer with one more header} */
    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    /** Sends it. */
    void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        if (body.length == 0 || exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush(); // Otherwise the server waits for the rest of a refused request.
        }
    }
}
