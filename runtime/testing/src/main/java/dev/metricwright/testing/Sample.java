package dev.metricwright.testing;

/**
 * A line of a scrape.
 *
 * @param name the name, such as {@code x_count}
 * @param labels the labels as a scrape writes them between the braces; empty if there are none
 * @param amount the number
 */
record Sample(String name, String labels, Amount amount) {

    /** The line without its number. */
    String subject() {
        return labels.isEmpty() ? name : name + '{' + labels + '}';
    }

    String line() {
        return subject() + ' ' + amount;
    }
}
