package dev.metricwright.cli.page;

import java.util.List;
import java.util.Map;

/**
 * A family of a page.
 *
 * @param name its name; in OpenMetrics, without suffixes such as {@code _total}
 * @param type its type, {@link PageType#UNKNOWN} if the page states none
 * @param help its help; empty if the page states none
 * @param unit its unit; empty if the page states none
 * @param metadata the lines that state its type, its help and its unit, by their keywords {@code TYPE}, {@code HELP} and
 *     {@code UNIT}
 * @param samples its samples, in the order of the page
 * @param line the first line that belongs to it, from 1
 * @param isWhole whether all of its lines could be read, are together and differ, so that its samples show all of it
 */
public record PageFamily(
        String name,
        PageType type,
        String help,
        String unit,
        Map<String, Integer> metadata,
        List<Sample> samples,
        int line,
        boolean isWhole) {

    /** Keeps its own copy. */
    public PageFamily {
        metadata = Map.copyOf(metadata);
        samples = List.copyOf(samples);
    }

    /**
     * The line that states something about it.
     *
     * @param keyword {@code TYPE}, {@code HELP} or {@code UNIT}
     * @return the line; its first one if none does
     */
    public int line(String keyword) {
        return metadata.getOrDefault(keyword, line);
    }

    /** {@return the label that tells apart the samples of one metric, such as {@code le}; empty if there is none} */
    public String specialLabel() {
        return type.specialLabel(name);
    }

    /** What the name of one of its samples adds to the name of the family. */
    String suffix(Sample sample) {
        return sample.name().startsWith(name) ? sample.name().substring(name.length()) : "";
    }
}
