package example.hexon;

import java.time.Duration;

/**
 * A request of a browser, and what it comes to at the backend.
 *
 * @param client where it comes from
 * @param session the session it names
 * @param host the host it asks for
 * @param bytesSent how much goes to the backend
 * @param bytesReceived how much comes back
 * @param took how long the backend takes
 */
public record Request(String client, String session, String host, long bytesSent, long bytesReceived, Duration took) {}
