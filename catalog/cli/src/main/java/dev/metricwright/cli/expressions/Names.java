package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.Nearest;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.RecordingRule;
import dev.metricwright.catalog.Surroundings;
import dev.metricwright.catalog.finding.Excuse;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import dev.metricwright.cli.promql.Matcher;
import dev.metricwright.cli.promql.Position;
import dev.metricwright.cli.promql.Variables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that expressions may contain, and what they mean: the metrics of some catalogs and those of Prometheus. */
public final class Names {

    /** The metrics that Prometheus itself records for scrapes, targets of OpenTelemetry and alerts. */
    private static final Set<String> OF_PROMETHEUS = Set.of(
            "up",
            "scrape_duration_seconds",
            "scrape_samples_scraped",
            "scrape_samples_post_metric_relabeling",
            "scrape_series_added",
            "scrape_timeout_seconds",
            "scrape_sample_limit",
            "scrape_body_size_bytes",
            "target_info",
            "ALERTS",
            "ALERTS_FOR_STATE");

    private final Optional<Catalog> own;
    private final List<String> searched;
    private final List<Catalog> catalogs;
    private final Surroundings surroundings;
    private final Map<String, List<Recording>> recordings;
    private final Map<String, MetricName> exposed = new LinkedHashMap<>();
    private final Map<String, MetricName> aliases = new LinkedHashMap<>();

    private Names(
            Optional<Catalog> own,
            List<String> searched,
            List<Catalog> catalogs,
            Surroundings surroundings,
            List<Recording> recordings) {
        this.own = own;
        this.searched = List.copyOf(searched);
        this.catalogs = List.copyOf(catalogs);
        this.surroundings = surroundings;
        this.recordings = recordings.stream().collect(Collectors.groupingBy(Recording::metric));
        this.catalogs.forEach(this::add);
    }

    /**
     * The names that the expressions of a catalog may contain. If several catalogs have a name, the first of them counts.
     *
     * @param own the catalog
     * @param others other catalogs whose families its expressions may name
     * @param recordings recording rules beside those of the catalogs
     * @return the names
     */
    public static Names of(Catalog own, List<Catalog> others, List<Recording> recordings) {
        List<Catalog> all = Stream.concat(Stream.of(own), others.stream()).toList();
        return new Names(Optional.of(own), List.of(own.name()), all, own.surroundings(), with(all, recordings));
    }

    /**
     * The names that the expressions of other files may contain.
     *
     * @param catalogs the catalogs whose families they may name; if there is none, they may name any
     * @param own the catalog of the families that every registry may expose
     * @param recordings recording rules beside those of the catalogs
     * @return the names
     */
    public static Names ofFiles(List<Catalog> catalogs, Catalog own, List<Recording> recordings) {
        List<Catalog> all = Stream.concat(catalogs.stream(), Stream.of(own)).toList();
        Surroundings surroundings = catalogs.isEmpty()
                ? Surroundings.ANY
                : catalogs.stream().map(Catalog::surroundings).reduce(Surroundings.NONE, Surroundings::and);
        return new Names(
                Optional.empty(),
                catalogs.stream().map(Catalog::name).toList(),
                all,
                surroundings,
                with(all, recordings));
    }

    private static List<Recording> with(List<Catalog> catalogs, List<Recording> others) {
        List<Recording> all = new ArrayList<>(others);
        for (Catalog catalog : catalogs) {
            for (RecordingRule rule : catalog.surroundings().recordingRules()) {
                all.add(new Recording(rule.metric(), rule.expr(), Map.of()));
            }
        }
        return all;
    }

    private void add(Catalog catalog) {
        catalog.families().forEach(family -> add(family, catalog, MetricName.Part.WHOLE));
        for (Family family : catalog.families()) {
            boolean isHistogram = family.type() == FamilyType.HISTOGRAM;
            if (isHistogram) {
                add(family, catalog, MetricName.Part.BUCKET);
            }
            if (isHistogram || family.type() == FamilyType.SUMMARY) {
                add(family, catalog, MetricName.Part.SUM);
                add(family, catalog, MetricName.Part.COUNT);
            }
        }
    }

    /** The labels that the scrape adds to the series of a metric. */
    Set<String> targetLabels(MetricName named) {
        // Relabelling may add a label to some targets and not to others.
        Set<String> labels = new TreeSet<>(surroundings.targetLabels());
        labels.addAll(named.catalog().surroundings().targetLabels());
        return labels;
    }

    private void add(Family family, Catalog catalog, MetricName.Part part) {
        MetricName named = new MetricName(family.name() + part.suffix(), family, catalog, part);
        exposed.putIfAbsent(named.name(), named);
        family.history().aliases().forEach(alias -> aliases.putIfAbsent(alias + part.suffix(), named));
    }

    /** The metric that a name means; empty if it is not in the catalogs. */
    Optional<MetricName> named(String name) {
        return Optional.ofNullable(exposed.get(name));
    }

    /** Whether recording rules store series under a name, and no family has it. */
    boolean isRecorded(String name) {
        return recordings.containsKey(name) && !exposed.containsKey(name);
    }

    /** The recording rules that store series under a name. */
    List<Recording> recordings(String name) {
        return recordings.getOrDefault(name, List.of());
    }

    /**
     * The excuses of catalogs from a finding: those of the catalog of the expression, and those of the family that the
     * finding is about and of its catalog.
     */
    Set<Excuse> excuses(Finding finding) {
        Set<Excuse> excuses = new HashSet<>();
        own.ifPresent(catalog -> addTo(excuses, catalog.allow(), catalog.origin(), finding));
        for (Catalog catalog : catalogs) {
            Optional<Family> family = finding.family().flatMap(catalog::family);
            if (family.isPresent()) {
                addTo(excuses, catalog.allow(), catalog.origin(), finding);
                addTo(excuses, family.get().allow(), family.get().origin(), finding);
                return excuses;
            }
        }
        return excuses;
    }

    private static void addTo(Set<Excuse> excuses, Map<String, String> allow, Origin origin, Finding finding) {
        String rule = finding.rule().id();
        if (allow.containsKey(rule)) {
            excuses.add(new Excuse(origin, rule));
        }
    }

    /** The finding as one about the family of an operand, if its metrics belong to one family. */
    Finding about(Shape operand, Finding finding) {
        List<String> families = operand.metrics().stream()
                .flatMap(metric -> named(metric).stream())
                .map(named -> named.family().name())
                .distinct()
                .toList();
        return families.size() == 1 ? finding.about(families.get(0)) : finding;
    }

    /**
     * The metrics that a selector selects.
     *
     * @param selector the selector
     * @return the metrics; empty if it does not name all of them, or if one is unknown
     */
    public List<MetricName> of(VectorSelector selector) {
        List<MetricName> families = new ArrayList<>();
        for (String name : written(selector)) {
            Optional<MetricName> named = named(name);
            if (named.isEmpty()) {
                return List.of();
            }
            families.add(named.get());
        }
        return families;
    }

    /** The names that a selector contains; empty if it selects by a pattern, or only by labels. */
    static List<String> written(VectorSelector selector) {
        if (selector.name().isPresent()) {
            return List.of(selector.name().get());
        }
        for (Matcher matcher : selector.matchers()) {
            if (matcher.label().equals(Matcher.NAME) && !matcher.operator().isNegative()) {
                return PlainValues.of(matcher).orElse(List.of());
            }
        }
        return List.of();
    }

    /** The finding about a name, if the name is wrong. */
    Optional<Finding> problem(String name, Position position) {
        if (Variables.isIn(name)) {
            return Optional.empty();
        }
        MetricName known = exposed.get(name);
        if (known != null) {
            return known.isBareHistogram()
                    ? Optional.of(Rule.QUERY_HISTOGRAM
                            .at(position, name)
                            .about(known.family().name()))
                    : Optional.empty();
        }
        // A colon marks the result of a recording rule, which may be in a file that is not given.
        if (OF_PROMETHEUS.contains(name) || recordings.containsKey(name) || name.contains(":")) {
            return Optional.empty();
        }
        MetricName meant = aliases.get(name);
        if (meant != null) {
            return Optional.of(Rule.QUERY_ALIAS
                    .at(position, name, meant.name())
                    .about(meant.family().name()));
        }
        if (surroundings.exposes(name)) {
            return Optional.empty();
        }
        String remedy = Nearest.to(name, exposed.keySet())
                .map(nearest -> "write " + nearest)
                .orElse("correct the name, or add it: to 'families' or, if something else exposes it, to"
                        + " 'external_families'");
        return Optional.of(Rule.QUERY_FAMILY
                .with("name", name)
                .with("catalog", String.join(", ", searched))
                .with("remedy", remedy)
                .at(position));
    }
}
