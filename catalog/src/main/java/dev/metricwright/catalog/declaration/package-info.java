/**
 * What a user declared: interfaces, their methods and parameters, with the places where each part was written. Plain
 * records; knows no compiler, and of ours only the catalog's model.
 */
package dev.metricwright.catalog.declaration;
