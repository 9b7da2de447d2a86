/**
 * Hexon, a gateway for access, identity and networks. A few of its modules have code, which is small and shows how they
 * use their recorders. The other modules have only recorders.
 *
 * <p>The build generates the interfaces and enums in {@code example.hexon.metrics} with {@code scaffold hexon --package
 * example.hexon.metrics}. Four interfaces are written by hand instead, because the code that calls them needs a few other
 * methods: those of sessions, the load balancer, the rate limit, and the reverse proxy with its reloads.
 */
package example.hexon;
