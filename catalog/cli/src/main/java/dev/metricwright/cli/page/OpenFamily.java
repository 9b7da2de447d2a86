package dev.metricwright.cli.page;

import dev.metricwright.catalog.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A family of which further lines may follow. */
final class OpenFamily {

    /** The suffixes of all types, for a family whose type cannot be read. */
    private static final List<String> ANY =
            List.of("", "_total", "_created", "_bucket", "_sum", "_count", "_gsum", "_gcount", "_info");

    private final String name;
    private final int line;
    private final PageFormat format;
    private final Map<String, Integer> metadata = new HashMap<>();
    private List<Sample> samples = new ArrayList<>();
    private Map<Series, Sample> series = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private OptionalInt firstSample = OptionalInt.empty();
    private int lastLine;
    private boolean isClosed;
    private PageType type = PageType.UNKNOWN;
    private String help = "";
    private String unit = "";
    private boolean hasUnclearType;
    private boolean isWhole = true;
    private boolean isAtSeveralPlaces;
    private boolean hasOtherSamples;

    OpenFamily(String name, int line, PageFormat format) {
        this.name = name;
        this.line = line;
        this.lastLine = line;
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
    OptionalInt firstSample() {
        return firstSample;
    }

    /** Another line belongs to it. */
    void reaches(int further) {
        lastLine = further;
    }

    /** The last line that belongs to it so far. */
    int lastLine() {
        return lastLine;
    }

    /** Whether another family began after it. */
    boolean isClosed() {
        return isClosed;
    }

    /** What is wrong with it if all of its lines could be read and are together. */
    List<Finding> findings() {
        return findings;
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

    boolean isAtSeveralPlaces() {
        return isAtSeveralPlaces;
    }

    /** Another family began, and now it goes on. */
    void isInterrupted() {
        isAtSeveralPlaces = true;
        isWhole = false;
    }

    /** Other samples, of which it must not have the same series again. */
    void remember(List<Sample> others) {
        others.forEach(this::remember);
    }

    /** Remembers that it has a sample whose name is not one of its type; returns whether that was not known before. */
    boolean hasOtherSamples() {
        boolean isFirst = !hasOtherSamples;
        hasOtherSamples = true;
        isWhole = false;
        return isFirst;
    }

    /** Adds a sample; returns the one of the same series that it has already. */
    Optional<Sample> add(Sample sample) {
        if (firstSample.isEmpty()) {
            firstSample = OptionalInt.of(sample.line());
        }
        samples.add(sample);
        return remember(sample);
    }

    private Optional<Sample> remember(Sample sample) {
        return Optional.ofNullable(series.putIfAbsent(Series.of(sample, format), sample));
    }

    boolean accepts(String sample) {
        return sample.startsWith(name)
                && (hasUnclearType ? ANY : type.suffixes(format)).contains(sample.substring(name.length()));
    }

    /** The names that its samples may have; empty if its type is not known. */
    List<String> sampleNames() {
        return hasUnclearType ? List.of() : type.sampleNames(name, format);
    }

    /** Whether all of its lines could be read, are together and differ. */
    boolean isWhole() {
        return isWhole;
    }

    /** Whether it states a unit although its type has none. */
    boolean hasForbiddenUnit() {
        return !unit.isEmpty() && (type == PageType.INFO || type == PageType.STATESET);
    }

    /** Ends the lines that are together, and releases their samples. */
    PageFamily close() {
        PageFamily closed = new PageFamily(name, type, help, unit, metadata, samples, line, isWhole);
        isClosed = true;
        samples = new ArrayList<>();
        if (!isAtSeveralPlaces) {
            series = new HashMap<>();
        }
        return closed;
    }
}
