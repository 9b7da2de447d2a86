package example.pipelock;

/**
 * What an agent sends to a host.
 *
 * @param agent who sends it, empty where no profile fits
 * @param host the host that it is for
 * @param header its headers
 * @param body its body
 */
record Request(String agent, String host, String header, String body) {}
