/**
 * The declarations of a user: interfaces, their methods and parameters, with the place of each part. Plain records that
 * do not depend on a compiler. Imports only the catalog's model.
 */
package dev.metricwright.catalog.declaration;
