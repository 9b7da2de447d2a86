/**
 * Hexon, a gateway for access, identity and networks. A few of its modules are here in earnest, so small that one sees how
 * they use their recorders; of the others there are the recorders alone.
 *
 * <p>The build generates the interfaces and enums in {@code example.hexon.metrics} with {@code scaffold hexon --package
 * example.hexon.metrics}. Four interfaces are here instead, because a few of their methods were changed to fit the code that
 * calls them: those of sessions, the load balancer, the rate limit, and the reverse proxy with its reloads.
 */
package example.hexon;
