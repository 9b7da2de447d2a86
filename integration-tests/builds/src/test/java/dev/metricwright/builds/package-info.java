/** Maven's messages to users of the product. The builds run before these tests, which read their logs. */
package dev.metricwright.builds;
