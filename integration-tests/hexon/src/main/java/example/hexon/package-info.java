/**
 * Hexon, a gateway for access, identity and networks. A few of its modules are here in earnest, so small that one sees how
 * they use their recorders; of the others there are the recorders alone.
 *
 * <p>The interfaces in {@code example.hexon.metrics} are what {@code scaffold --catalog hexon --package
 * example.hexon.metrics} writes, formatted, but for those of sessions, the load balancer, the rate limit and reloads of the
 * proxy, where a few methods were made to fit the code that calls them.
 */
package example.hexon;
