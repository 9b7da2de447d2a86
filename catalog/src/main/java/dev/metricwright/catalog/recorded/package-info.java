/**
 * What the recorders of an application define, one description for each annotated interface, which the processor leaves beside
 * its class for {@code lint} to compare. As it runs inside every compilation, it does without streams and lambdas. Imports the model and the checked model.
 */
package dev.metricwright.catalog.recorded;
