package dev.metricwright.catalog;

import java.util.OptionalInt;

/**
 * A label that is recorded always and exposed only where a request asks for it.
 *
 * @param label its name
 * @param ask the name of the request parameter that asks for it
 * @param max how many of its values a registry keeps apart
 * @param origin where it is defined
 */
public record Detail(String label, String ask, OptionalInt max, Origin origin) {}
