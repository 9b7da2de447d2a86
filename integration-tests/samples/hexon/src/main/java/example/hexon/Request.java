package example.hexon;

import java.time.Duration;

/**
 * A request of a browser, with the traffic that it causes at the backend.
 *
 * @param client the client
 * @param session the session that it names
 * @param host the requested host
 * @param bytesSent the number of bytes sent to the backend
 * @param bytesReceived the number of bytes received from it
 * @param took the response time of the backend
 */
public record Request(String client, String session, String host, long bytesSent, long bytesReceived, Duration took) {}
