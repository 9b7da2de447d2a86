package dev.metricwright.catalog;

import java.util.OptionalInt;

/**
 * A detail label, which is always recorded, but exposed only if a request asks for it.
 *
 * @param label its name
 * @param ask the name of the request parameter that asks for it
 * @param max the maximum number of distinct values that a registry keeps
 * @param origin the place of its definition
 */
public record Detail(String label, String ask, OptionalInt max, Origin origin) {}
