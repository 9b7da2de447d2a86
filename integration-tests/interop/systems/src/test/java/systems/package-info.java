/**
 * The five systems side by side: every family of every reference, recorded by the application and read through every view,
 * up to a real Prometheus. May import anything.
 */
package systems;
