package dev.metricwright.catalog.declaration;

/**
 * Where something was declared. Rules pass places on and never look into them; whoever made them knows how to show them.
 */
public interface Place {}
