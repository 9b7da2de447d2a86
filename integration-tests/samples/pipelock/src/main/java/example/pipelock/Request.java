package example.pipelock;

/**
 * A request of an agent to a host.
 *
 * @param agent the agent; empty if no profile matches
 * @param host the host
 * @param header its headers
 * @param body its body
 */
record Request(String agent, String host, String header, String body) {}
