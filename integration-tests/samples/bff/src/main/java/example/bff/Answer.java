package example.bff;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is answered to a request; a value, so that it can be counted before it is sent.
 *
 * @param status the HTTP status code
 * @param headers the headers
 * @param body what follows; empty where nothing does
 */
record Answer(int status, Map<String, String> headers, byte[] body) {

    /** {@return that all is well, and there is nothing to say} */
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
            exchange.getResponseBody().flush(); // or it waits for what is left of a request that was refused
        }
    }
}
