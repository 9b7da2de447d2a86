/** What Maven tells those who build with the product. The builds have been run when these tests read their logs. */
package dev.metricwright.builds;
