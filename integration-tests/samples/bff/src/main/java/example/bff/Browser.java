package example.bff;

/**
 * The browser that a session is bound to.
 *
 * @param address the address of its requests
 * @param agent its user agent
 */
public record Browser(String address, String agent) {}
