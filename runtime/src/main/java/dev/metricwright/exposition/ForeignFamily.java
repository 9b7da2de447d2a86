package dev.metricwright.exposition;

import dev.metricwright.WellFormedText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A metric family of another library, as it was read in one scrape.
 *
 * @param name its name as OpenMetrics spells it: the counter {@code x} has the samples {@code x_total}, the info
 *     {@code x} the samples {@code x_info}
 * @param type its type
 * @param help its help text; empty if there is none; unpaired surrogates become U+FFFD
 * @param unit its unit; empty if there is none
 * @param samples its samples
 */
public record ForeignFamily(String name, Type type, String help, String unit, List<ForeignSample> samples) {

    /** The types of OpenMetrics. */
    public enum Type {
        /** A total, with the samples {@code x_total} and {@code x_created}. */
        COUNTER("_total", "_created"),
        /** A value that goes up and down. */
        GAUGE(""),
        /** A distribution over buckets. */
        HISTOGRAM("_bucket", "_count", "_sum", "_created"),
        /** A distribution over buckets whose counts go up and down. */
        GAUGE_HISTOGRAM("_bucket", "_gcount", "_gsum"),
        /** A distribution with quantiles. */
        SUMMARY("", "_count", "_sum", "_created"),
        /** Facts in labels. */
        INFO("_info"),
        /** The states of something, each with 1 or 0. */
        STATE_SET(""),
        /** A value about which nothing is known. */
        UNKNOWN("");

        @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
        private final List<String> suffixes;

        Type(String... suffixes) {
            this.suffixes = List.of(suffixes);
        }

        /** The type as OpenMetrics spells it. */
        String keyword() {
            return name().toLowerCase(Locale.ROOT).replace("_", "");
        }
    }

    /**
     * Checks the names, and keeps its own copy of the samples.
     *
     * @throws IllegalArgumentException if the name is not a valid metric name
     */
    public ForeignFamily {
        ForeignSample.checkName(name);
        Objects.requireNonNull(type, () -> "family " + name + ": its type is null");
        Objects.requireNonNull(help, () -> "family " + name + ": its help is null; pass \"\" if there is none");
        help = WellFormedText.of(help);
        Objects.requireNonNull(unit, () -> "family " + name + ": its unit is null; pass \"\" if there is none");
        samples = List.copyOf(samples);
    }

    /** The names that samples of this family may have. */
    Set<String> sampleNames() {
        return type.suffixes.stream().map(suffix -> name + suffix).collect(Collectors.toSet());
    }

    /** Every name that this family claims in any of the formats. A request for one of them selects the whole family. */
    Set<String> names() {
        return Stream.concat(Stream.of(name), sampleNames().stream()).collect(Collectors.toSet());
    }
}
