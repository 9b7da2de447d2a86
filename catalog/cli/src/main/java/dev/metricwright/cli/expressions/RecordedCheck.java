package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.recorded.CatalogVersion;
import dev.metricwright.catalog.recorded.RecordedFamily;
import dev.metricwright.cli.promql.Expression.VectorSelector;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds selectors of families that no recorder records, where the recorders of an application are given. A catalog of which
 * they record nothing belongs to another application. Families that recorders cannot record, such as summaries, are
 * exposed by something else.
 */
final class RecordedCheck {

    private final Names names;
    private final Set<String> families;
    private final Set<String> catalogs;

    RecordedCheck(Conditions conditions, Names names) {
        this.names = names;
        List<RecordedFamily> recorded = conditions.recorders().stream()
                .flatMap(recorder -> recorder.families().stream())
                .toList();
        this.families = recorded.stream().map(RecordedFamily::name).collect(Collectors.toSet());
        this.catalogs = recorded.stream()
                .flatMap(family -> family.catalog().stream())
                .map(CatalogVersion::name)
                .collect(Collectors.toSet());
    }

    Optional<Finding> check(VectorSelector selector) {
        return names.of(selector).stream().filter(this::isMissing).findFirst().map(named -> Rule.FAMILY_NOT_RECORDED
                .at(selector.position(), named.family().name(), named.catalog().name())
                .about(named.family().name()));
    }

    private boolean isMissing(MetricName named) {
        return catalogs.contains(named.catalog().name())
                && !families.contains(named.family().name())
                && named.family().type().isRecordable();
    }
}
