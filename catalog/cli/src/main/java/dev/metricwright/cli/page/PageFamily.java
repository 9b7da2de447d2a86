package dev.metricwright.cli.page;

import java.util.List;

/**
 * A family of a page.
 *
 * @param name its name; in OpenMetrics, without suffixes such as {@code _total}
 * @param type its type, {@link PageType#UNKNOWN} if the page states none
 * @param help its help; empty if the page states none
 * @param unit its unit; empty if the page states none
 * @param samples its samples, in the order of the page
 * @param line the first line that belongs to it, from 1
 * @param isWhole whether all of its lines could be read, are together and differ, so that its samples show all of it
 */
public record PageFamily(
        String name, PageType type, String help, String unit, List<Sample> samples, int line, boolean isWhole) {

    /** Keeps its own copy. */
    public PageFamily {
        samples = List.copyOf(samples);
    }

    /** What the name of one of its samples adds to the name of the family. */
    String suffix(Sample sample) {
        return sample.name().startsWith(name) ? sample.name().substring(name.length()) : "";
    }
}
