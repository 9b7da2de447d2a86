package dev.metricwright.catalog.declaration;

import dev.metricwright.catalog.Place;

/**
 * Something that the user wrote, with its place.
 *
 * @param <T> the type of the value
 * @param value the value as written
 * @param place its place
 */
public record Placed<T>(T value, Place place) {}
