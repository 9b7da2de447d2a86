/**
 * Shared parts of the tests of the five systems: a scrape that is parsed independently of the product, the check that
 * it matches the catalog, and calls of every method, so that the scrape is complete. Imports the catalog's model, and
 * the handles of the runtime that an application uses.
 */
package conformance;
