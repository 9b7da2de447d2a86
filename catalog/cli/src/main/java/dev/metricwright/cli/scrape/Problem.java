package dev.metricwright.cli.scrape;

/**
 * Why a page cannot be read.
 *
 * @param what what is wrong
 * @param remedy what to do about it
 */
record Problem(String what, String remedy) {}
