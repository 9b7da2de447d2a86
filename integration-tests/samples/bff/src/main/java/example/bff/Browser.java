package example.bff;

/**
 * What a session is bound to.
 *
 * @param address the address that requests come from
 * @param agent what the browser calls itself
 */
public record Browser(String address, String agent) {}
