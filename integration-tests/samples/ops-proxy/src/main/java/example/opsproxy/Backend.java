package example.opsproxy;

import java.io.IOException;

/** A service that a peer makes reachable under a routing name. */
@FunctionalInterface
public interface Backend {

    /**
     * Opens a session for one request.
     *
     * @return the session
     * @throws IOException if the service cannot be reached
     */
    Session open() throws IOException;

    /** A session with the service. */
    @FunctionalInterface
    interface Session {

        /**
         * Answers a request.
         *
         * @param request the request
         * @return the response
         * @throws IOException if the service fails
         */
        byte[] answer(byte[] request) throws IOException;
    }
}
