package dev.metricwright.catalog.rules;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.finding.Severities;
import dev.metricwright.catalog.recorded.CatalogVersion;
import dev.metricwright.catalog.recorded.RecordedFamily;
import dev.metricwright.catalog.recorded.RecordedInterface;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares recorders that were compiled separately, such as those of an application and of its libraries, with each
 * other and with catalogs. It finds conflicts that a registry would refuse when the second of two recorders is created.
 */
public final class RecorderRules {

    private static final Checks<Comparison> CATALOG =
            new Checks<>(List.of(RecorderRules::gone, RecorderRules::outdated));

    private final List<Catalog> catalogs;
    private final Findings findings;

    /** The first definition of each family, which a registry would use. */
    private final Map<String, Definition> definitions = new LinkedHashMap<>();

    private RecorderRules(List<Catalog> catalogs, Severities severities) {
        this.catalogs = catalogs;
        this.findings = new Findings(severities);
    }

    private record Definition(RecordedInterface recorder, RecordedFamily family) {

        String words() {
            return recorder.name() + " in " + recorder.place()
                    + family.catalog().map(catalog -> " (" + catalog + ")").orElse(" (in no catalog)");
        }
    }

    /** A definition of a family, and the catalog from which it is. */
    private record Comparison(Definition definition, Catalog catalog) {

        RecordedFamily recorded() {
            return definition.family();
        }

        Optional<Family> defined() {
            return catalog.family(recorded().name());
        }

        CatalogVersion version() {
            return CatalogVersion.of(catalog);
        }
    }

    /**
     * Checks recorders.
     *
     * @param recorders the recorders; if two disagree, the first one is right, as in a registry
     * @param catalogs the catalogs; a recorder that was compiled against a catalog of the same name must agree with it
     * @param severities the severity of each rule
     * @return the findings, each at an {@link Origin}, in the order of the recorders
     */
    public static List<Finding> check(
            List<RecordedInterface> recorders, List<Catalog> catalogs, Severities severities) {
        RecorderRules rules = new RecorderRules(catalogs, severities);
        for (RecordedInterface recorder : recorders) {
            for (RecordedFamily family : recorder.families()) {
                rules.check(new Definition(recorder, family));
            }
        }
        return rules.findings.all();
    }

    private void check(Definition definition) {
        Definition first = definitions.putIfAbsent(definition.family().name(), definition);
        if (first != null) {
            conflict(first, definition).ifPresent(findings::report);
        }
        catalogs.stream()
                .filter(catalog -> isOf(definition, catalog))
                .forEach(catalog -> CATALOG.findAll(new Comparison(definition, catalog), findings));
    }

    private static boolean isOf(Definition definition, Catalog catalog) {
        return definition.family().catalog().map(CatalogVersion::name).equals(Optional.of(catalog.name()));
    }

    private static Optional<Finding> conflict(Definition first, Definition second) {
        List<String> differences = FamilyDifferences.between(first.family(), second.family());
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(Rule.DEFINITION_CONFLICT
                        .with("family", first.family().name())
                        .with("first", first.words())
                        .with("second", second.words())
                        .with("differences", String.join(", ", differences))
                        .with(
                                "remedy",
                                remedy(first.family().catalog(), second.family().catalog()))
                        .at(second.family().origin()));
    }

    private static String remedy(Optional<CatalogVersion> one, Optional<CatalogVersion> other) {
        boolean versions = one.isPresent()
                && one.map(CatalogVersion::name).equals(other.map(CatalogVersion::name))
                && !one.equals(other);
        return versions
                ? "compile both against the same version"
                : "make the two agree, or give one of the families another name";
    }

    private static Optional<Finding> gone(Comparison comparison) {
        return comparison.defined().isPresent()
                ? Optional.empty()
                : Optional.of(Rule.DEFINITION_GONE
                        .with("family", comparison.recorded().name())
                        .with("recorder", comparison.definition().words())
                        .with("catalog", comparison.version())
                        .with("file", comparison.catalog().origin().file())
                        .at(comparison.recorded().origin()));
    }

    private static Optional<Finding> outdated(Comparison comparison) {
        if (comparison.defined().isEmpty()) {
            return Optional.empty();
        }
        RecordedFamily recorded = comparison.recorded();
        Family defined = comparison.defined().get();
        List<String> differences =
                FamilyDifferences.between(recorded, RecordedFamily.of(comparison.catalog(), defined), defined);
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(Rule.DEFINITION_OUTDATED
                        .with("family", recorded.name())
                        .with("recorder", comparison.definition().words())
                        .with("catalog", comparison.version())
                        .with("place", defined.origin())
                        .with("differences", String.join(", ", differences))
                        .at(recorded.origin()));
    }
}
