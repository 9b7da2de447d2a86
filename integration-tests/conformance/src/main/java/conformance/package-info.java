/**
 * What the tests of the five systems share: a scrape, read independently of what wrote it, and the check that it is what the
 * catalog says. Knows the catalog's model and nothing of the runtime.
 */
package conformance;
