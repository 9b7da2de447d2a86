package dev.metricwright.cli.page;

import java.util.Optional;

/**
 * A sample of a page.
 *
 * @param name its name, with suffixes such as {@code _total}
 * @param labels its labels
 * @param value its value
 * @param timestamp its time, if the page states one
 * @param exemplar its exemplar, if there is one
 * @param line its line, from 1
 */
public record Sample(
        String name,
        Labels labels,
        double value,
        Optional<Timestamp> timestamp,
        Optional<Exemplar> exemplar,
        int line) {}
