package dev.metricwright.cli.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The type of a family on a page. */
public enum PageType {
    /** A total that only grows. */
    COUNTER,
    /** A value that goes up and down. */
    GAUGE,
    /** A distribution over buckets. */
    HISTOGRAM,
    /** A distribution over buckets that may also shrink. Only in OpenMetrics. */
    GAUGEHISTOGRAM,
    /** A distribution by its quantiles. */
    SUMMARY,
    /** Facts in labels. Only in OpenMetrics. */
    INFO,
    /** States, each of which holds or not. Only in OpenMetrics. */
    STATESET,
    /** Values of any kind: {@code untyped} in text. */
    UNKNOWN;

    private static final List<PageType> OF_TEXT = List.of(COUNTER, GAUGE, HISTOGRAM, SUMMARY, UNKNOWN);

    /** The type of a word in a format; empty if the word is not a type there. */
    static Optional<PageType> of(String word, PageFormat format) {
        return in(format).stream()
                .filter(type -> type.word(format).equals(word))
                .findFirst();
    }

    /** The words for types in a format, for messages. */
    static String words(PageFormat format) {
        return in(format).stream().map(type -> type.word(format)).collect(Collectors.joining(", "));
    }

    private static List<PageType> in(PageFormat format) {
        return format == PageFormat.TEXT ? OF_TEXT : Arrays.asList(values());
    }

    private String word(PageFormat format) {
        return this == UNKNOWN && format == PageFormat.TEXT ? "untyped" : name().toLowerCase(Locale.ROOT);
    }

    /**
     * The type with its article, for messages.
     *
     * @param format the format of the page
     * @return the words
     */
    public String described(PageFormat format) {
        return switch (this) {
            case INFO, UNKNOWN -> "an " + word(format) + " family";
            case COUNTER, GAUGE, HISTOGRAM, GAUGEHISTOGRAM, SUMMARY, STATESET -> "a " + word(format);
        };
    }

    /** What the names of samples add to the name of their family. */
    List<String> suffixes(PageFormat format) {
        boolean isText = format == PageFormat.TEXT;
        return switch (this) {
            case COUNTER -> isText ? List.of("") : List.of("_total", "_created");
            case GAUGE, STATESET, UNKNOWN -> List.of("");
            case HISTOGRAM ->
                isText ? List.of("_bucket", "_sum", "_count") : List.of("_bucket", "_sum", "_count", "_created");
            case GAUGEHISTOGRAM -> List.of("_bucket", "_gsum", "_gcount");
            case SUMMARY -> isText ? List.of("", "_sum", "_count") : List.of("", "_sum", "_count", "_created");
            case INFO -> List.of("_info");
        };
    }

    /** The names of the samples of a family. */
    List<String> sampleNames(String family, PageFormat format) {
        return suffixes(format).stream().map(family::concat).toList();
    }

    /** The label that tells apart the samples of one metric; empty if there is none. */
    String specialLabel(String family) {
        return switch (this) {
            case HISTOGRAM, GAUGEHISTOGRAM -> "le";
            case SUMMARY -> "quantile";
            case STATESET -> family;
            case COUNTER, GAUGE, INFO, UNKNOWN -> "";
        };
    }
}
