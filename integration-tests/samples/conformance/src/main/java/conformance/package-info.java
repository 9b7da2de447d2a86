/**
 * What the tests of the five systems share: a scrape, read independently of what wrote it, the check that it is what the
 * catalog says, and the calls of every method that make it complete. Knows the catalog's model, and of the runtime the handles
 * that an application uses.
 */
package conformance;
