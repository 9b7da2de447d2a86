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
        int line) {

    /**
     * The number that a label contains.
     *
     * @param label the name of the label, such as {@code le}
     * @return the number; not a number if there is no such label, or something else in it
     */
    public double number(String label) {
        return labels.value(label)
                .map(text -> Numbers.value(text).orElse(Double.NaN))
                .orElse(Double.NaN);
    }
}
