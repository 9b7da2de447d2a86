/** The metrics of Gate. */
@Catalog("gate")
package com.acme.gate;

import dev.metricwright.Catalog;
