/**
 * Where the pages come from that commands read: files, the standard input, and processes that are asked over HTTP. Each page
 * is read as a whole, and a page that cannot be read ends with one exception, whose message names the page, the cause and
 * the remedy. Imports the formats of pages.
 */
package dev.metricwright.cli.scrape;
