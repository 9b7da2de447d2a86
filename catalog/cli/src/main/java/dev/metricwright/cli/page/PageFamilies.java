package dev.metricwright.cli.page;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The families of a page, collected from its lines. Both formats want the lines of a family together, metadata first. */
final class PageFamilies {

    private static final List<String> SUFFIXES =
            List.of("_total", "_created", "_bucket", "_sum", "_count", "_gsum", "_gcount", "_info");

    private final String file;
    private final PageFormat format;
    private final List<Finding> mistakes;
    private final SeriesCheck series;
    private final Map<String, OpenFamily> byName = new LinkedHashMap<>();
    private Optional<OpenFamily> current = Optional.empty();

    PageFamilies(String file, PageFormat format, List<Finding> mistakes) {
        this.file = file;
        this.format = format;
        this.mistakes = mistakes;
        this.series = new SeriesCheck(file, format, mistakes);
    }

    /** Adds a line about a family. */
    void add(Line.Metadata line) {
        OpenFamily family = enter(named(line.family(), line.line()), line.line());
        boolean isNothing = format == PageFormat.OPENMETRICS
                && line.value().isEmpty()
                && !line.keyword().equals("TYPE");
        Optional<Finding> mistake = isNothing ? Optional.empty() : misplaced(family, line);
        if (mistake.isPresent()) {
            mistakes.add(mistake.get());
            if (line.keyword().equals("TYPE")) {
                family.hasUnclearType();
            }
        } else if (!isNothing) {
            family.isDescribedBy(line);
            invalid(line).ifPresent(mistakes::add);
        }
    }

    private Optional<Finding> misplaced(OpenFamily family, Line.Metadata line) {
        Origin place = Page.line(file, line.line());
        Optional<Integer> first = family.lineOf(line.keyword());
        if (first.isPresent()) {
            return Optional.of(Rule.METADATA_TWICE
                    .with("keyword", line.keyword())
                    .with("family", family.name())
                    .with("line", first.get())
                    .at(place)
                    .about(family.name()));
        }
        return family.firstSample().map(sample -> Rule.METADATA_LATE
                .with("keyword", line.keyword())
                .with("family", family.name())
                .with("line", sample)
                .at(place)
                .about(family.name()));
    }

    private Optional<Finding> invalid(Line.Metadata line) {
        Origin place = new Origin(file, line.line(), line.column());
        String value = line.value();
        Optional<Finding> finding =
                switch (line.keyword()) {
                    case "TYPE" ->
                        PageType.of(value, format).isPresent()
                                ? Optional.empty()
                                : Optional.of(Rule.TYPE_UNKNOWN
                                        .with("type", value)
                                        .with("format", format)
                                        .with("types", PageType.words(format))
                                        .at(place));
                    case "UNIT" ->
                        line.family().endsWith("_" + value)
                                ? Optional.empty()
                                : Optional.of(Rule.UNIT_NOT_SUFFIX.at(place, line.family(), value));
                    default -> Optional.empty();
                };
        return finding.map(found -> found.about(line.family()));
    }

    /** Adds a sample. */
    void add(Sample sample) {
        OpenFamily family = enter(familyOf(sample), sample.line());
        if (!family.accepts(sample.name()) && family.hasOtherSamples()) {
            mistakes.add(Rule.SAMPLE_NAME
                    .with("family", family.name())
                    .with("type", family.type().described(format))
                    .with("sample", sample.name())
                    .with("remedy", remedy(family))
                    .at(Page.line(file, sample.line()))
                    .about(family.name()));
        }
        family.add(sample);
        series.check(family, sample);
    }

    private String remedy(OpenFamily family) {
        String suffix = family.type().suffixes(format).get(0);
        String name = family.name();
        boolean isDeclaredWithSuffix = format == PageFormat.OPENMETRICS
                && (family.type() == PageType.COUNTER || family.type() == PageType.INFO)
                && name.endsWith(suffix);
        return isDeclaredWithSuffix
                ? "declare the family as " + name.substring(0, name.length() - suffix.length())
                : "write " + String.join(" or ", family.sampleNames()) + ", or correct the TYPE";
    }

    /** A line cannot be read: the family that it probably belongs to is not whole. */
    void isUnreadable() {
        current.ifPresent(OpenFamily::isDamaged);
    }

    private OpenFamily named(String name, int line) {
        return byName.computeIfAbsent(name, first -> new OpenFamily(name, line, format));
    }

    private OpenFamily familyOf(Sample sample) {
        if (current.isPresent() && current.get().accepts(sample.name())) {
            return current.get();
        }
        if (!byName.containsKey(sample.name())) {
            for (String suffix : SUFFIXES) {
                Optional<OpenFamily> other = Optional.of(sample.name())
                        .filter(name -> name.endsWith(suffix))
                        .map(name -> byName.get(name.substring(0, name.length() - suffix.length())))
                        .filter(family -> family.accepts(sample.name()));
                if (other.isPresent()) {
                    return other.get();
                }
            }
        }
        return named(sample.name(), sample.line());
    }

    /** Goes on with a family, and reports it if another one began in between. */
    private OpenFamily enter(OpenFamily family, int line) {
        boolean isBack = current.filter(before -> before == family).isEmpty() && family.line() != line;
        if (isBack && family.isInterrupted()) {
            mistakes.add(Rule.FAMILY_INTERRUPTED
                    .at(Page.line(file, line), family.name(), family.line())
                    .about(family.name()));
        }
        current = Optional.of(family);
        return family;
    }

    /** {@return all families, in the order of the page} */
    List<PageFamily> all() {
        if (format == PageFormat.OPENMETRICS) {
            reportClashes();
        }
        return byName.values().stream().map(OpenFamily::closed).toList();
    }

    private void reportClashes() {
        Map<String, String> families = new HashMap<>();
        for (OpenFamily family : byName.values()) {
            for (String sample : family.sampleNames()) {
                String other = families.putIfAbsent(sample, family.name());
                if (other != null) {
                    mistakes.add(Rule.FAMILY_CLASH
                            .with("sample", sample)
                            .with("first", other)
                            .with("second", family.name())
                            .at(Page.line(file, family.line()))
                            .about(family.name()));
                }
            }
        }
    }
}
