/**
 * Hexon, a gateway for access, identity and networks. A few of its modules are here in earnest, so small that one sees how
 * they use their recorders; of the others there are the recorders alone.
 *
 * <p>The interfaces in {@code example.hexon.metrics} are what {@code scaffold --catalog hexon --package
 * example.hexon.metrics} writes, formatted. In those of sessions, the load balancer, the rate limit and reloads of the proxy, a
 * few methods were changed to fit the code that calls them.
 */
package example.hexon;
