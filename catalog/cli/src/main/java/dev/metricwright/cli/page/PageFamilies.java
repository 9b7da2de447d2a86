package dev.metricwright.cli.page;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The families of a page, collected from its lines. Both formats want the lines of a family together, metadata first. */
final class PageFamilies {

    private static final List<String> SUFFIXES =
            List.of("_total", "_created", "_bucket", "_sum", "_count", "_gsum", "_gcount", "_info");

    private final String file;
    private final PageFormat format;
    private final List<Finding> mistakes;
    private final PageLines lines;
    private final Consumer<PageFamily> families;
    private final Map<String, OpenFamily> byName = new LinkedHashMap<>();
    private Optional<OpenFamily> current = Optional.empty();

    /**
     * The families of a page.
     *
     * @param lines the lines of the page
     * @param mistakes gets what is wrong with them
     * @param families gets each of them
     */
    PageFamilies(
            String file, PageFormat format, PageLines lines, List<Finding> mistakes, Consumer<PageFamily> families) {
        this.file = file;
        this.format = format;
        this.lines = lines;
        this.mistakes = mistakes;
        this.families = families;
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
        return family.firstSample().isEmpty()
                ? Optional.empty()
                : Optional.of(Rule.METADATA_LATE
                        .with("keyword", line.keyword())
                        .with("family", family.name())
                        .with("line", family.firstSample().getAsInt())
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
        if (family.firstSample().isEmpty()) {
            clashing(family).forEach(other -> family.remember(lines.samples(other.line(), other.lastLine())));
        }
        family.add(sample).ifPresent(first -> {
            mistakes.add(Rule.SERIES_TWICE
                    .at(Page.line(file, sample.line()), sample.name(), first.line())
                    .about(family.name()));
            family.isDamaged();
        });
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
            Optional<OpenFamily> other = withSuffix(sample.name());
            if (other.isPresent()) {
                return other.get();
            }
        }
        return named(sample.name(), sample.line());
    }

    /** The family to whose name a suffix is added in this name, if its type has such samples. */
    private Optional<OpenFamily> withSuffix(String sample) {
        for (String suffix : SUFFIXES) {
            if (sample.endsWith(suffix)) {
                OpenFamily family = byName.get(sample.substring(0, sample.length() - suffix.length()));
                if (family != null && family.accepts(sample)) {
                    return Optional.of(family);
                }
            }
        }
        return Optional.empty();
    }

    /** The other families so far that may have samples of the same names. */
    private List<OpenFamily> clashing(OpenFamily family) {
        return family.sampleNames().stream()
                .flatMap(name -> Stream.concat(Stream.ofNullable(byName.get(name)), withSuffix(name).stream()))
                .filter(other -> other != family)
                .distinct()
                .toList();
    }

    /** Goes on with a family, and reports it if another one began in between. */
    private OpenFamily enter(OpenFamily family, int line) {
        if (current.isEmpty() || current.get() != family) {
            current.ifPresent(this::close);
            if (family.isClosed() && !family.isAtSeveralPlaces()) {
                mistakes.add(Rule.FAMILY_INTERRUPTED
                        .at(Page.line(file, line), family.name(), family.line())
                        .about(family.name()));
                family.isInterrupted();
                family.remember(lines.samples(family.line(), family.lastLine()));
            }
            current = Optional.of(family);
        }
        family.reaches(line);
        return family;
    }

    private void close(OpenFamily family) {
        PageFamily closed = family.close();
        new FamilyCheck(file, format, mistakes).checkSamples(closed);
        if (closed.isWhole()) {
            new FamilyCheck(file, format, family.findings()).check(closed);
        }
        families.accept(closed);
        lines.familyEnds();
    }

    /** The page ends. */
    void end() {
        current.ifPresent(this::close);
        for (OpenFamily family : byName.values()) {
            if (family.hasForbiddenUnit()) {
                mistakes.add(Rule.UNIT_FORBIDDEN
                        .at(
                                Page.line(file, family.line()),
                                family.name(),
                                family.type().described(format))
                        .about(family.name()));
            }
            if (family.isWhole()) {
                mistakes.addAll(family.findings());
            }
        }
        if (format == PageFormat.OPENMETRICS) {
            reportClashes();
        }
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
