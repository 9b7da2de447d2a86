package dev.metricwright.catalog.declaration;

/**
 * Something that the user wrote, and where.
 *
 * @param <T> what it is
 * @param value what was written
 * @param place where
 */
public record Stated<T>(T value, Place place) {}
