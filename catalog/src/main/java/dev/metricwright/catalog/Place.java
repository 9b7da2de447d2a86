package dev.metricwright.catalog;

/**
 * The place of a declaration: in a file ({@link Origin}), or in the sources as a compiler knows them. Rules pass places
 * on and never look into them.
 */
public interface Place {}
