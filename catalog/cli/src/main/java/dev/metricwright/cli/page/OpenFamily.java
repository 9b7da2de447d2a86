package dev.metricwright.cli.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A family of which further lines may follow. */
final class OpenFamily {

    /** The suffixes of all types, for a family whose type cannot be read. */
    private static final List<String> ANY =
            List.of("", "_total", "_created", "_bucket", "_sum", "_count", "_gsum", "_gcount", "_info");

    private final String name;
    private final int line;
    private final PageFormat format;
    private final Map<String, Integer> metadata = new HashMap<>();
    private final List<Sample> samples = new ArrayList<>();
    private PageType type = PageType.UNKNOWN;
    private String help = "";
    private String unit = "";
    private boolean hasUnclearType;
    private boolean isWhole = true;
    private boolean isInterrupted;
    private boolean hasOtherSamples;

    OpenFamily(String name, int line, PageFormat format) {
        this.name = name;
        this.line = line;
        this.format = format;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    PageType type() {
        return type;
    }

    /** The line of its first sample; empty if it has none yet. */
    Optional<Integer> firstSample() {
        return samples.stream().findFirst().map(Sample::line);
    }

    /** The line that states this already; empty if none does. */
    Optional<Integer> lineOf(String keyword) {
        return Optional.ofNullable(metadata.get(keyword));
    }

    void isDescribedBy(Line.Metadata described) {
        metadata.put(described.keyword(), described.line());
        switch (described.keyword()) {
            case "HELP" -> help = described.value();
            case "UNIT" -> unit = described.value();
            default ->
                PageType.of(described.value(), format).ifPresentOrElse(known -> type = known, this::hasUnclearType);
        }
    }

    /** Its type is not known, so that its samples cannot be checked. */
    void hasUnclearType() {
        hasUnclearType = true;
        isWhole = false;
    }

    /** One of its lines cannot be read, or has to go, so that what needs all of its samples cannot be checked. */
    void isDamaged() {
        isWhole = false;
    }

    /** Remembers that its lines are not together; returns whether that was not known before. */
    boolean isInterrupted() {
        boolean isFirst = !isInterrupted;
        isInterrupted = true;
        isWhole = false;
        return isFirst;
    }

    /** Remembers that it has a sample whose name is not one of its type; returns whether that was not known before. */
    boolean hasOtherSamples() {
        boolean isFirst = !hasOtherSamples;
        hasOtherSamples = true;
        isWhole = false;
        return isFirst;
    }

    void add(Sample sample) {
        samples.add(sample);
    }

    boolean accepts(String sample) {
        return sample.startsWith(name)
                && (hasUnclearType ? ANY : type.suffixes(format)).contains(sample.substring(name.length()));
    }

    /** The names that its samples may have; empty if its type is not known. */
    List<String> sampleNames() {
        return hasUnclearType ? List.of() : type.sampleNames(name, format);
    }

    PageFamily closed() {
        return new PageFamily(name, type, help, unit, samples, line, isWhole);
    }
}
