/**
 * All five systems: the applications record every family of every reference, and every view exposes them, up to a real
 * Prometheus. May import anything.
 */
package systems;
