/**
 * The metrics of Gate.
 */
@dev.metricwright.Catalog("gate")
package com.acme.gate;
