package dev.metricwright.cli.exposed;

import dev.metricwright.catalog.Label;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.page.PageLabel;
import dev.metricwright.cli.page.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the labels of all series of an exposed family. */
final class SeriesCheck {

    private final Listing listing;
    private final ExposedFamily exposed;
    private final Reported reported;
    private final String special;
    private final Set<String> unlisted = new HashSet<>();
    private final Map<String, ValuesCheck> labels = new HashMap<>();
    private final List<ValuesCheck> required = new ArrayList<>();
    private final CombinationCheck combinations;

    SeriesCheck(Listing listing, ExposedFamily exposed, Reported reported) {
        this.listing = listing;
        this.exposed = exposed;
        this.reported = reported;
        String label = exposed.page().specialLabel();
        // Catalogs list the states of a stateset as values of a label.
        this.special = exposed.family().label(label).isPresent() ? "" : label;
        this.combinations = new CombinationCheck(exposed, reported);
        for (Label own : exposed.family().labels()) {
            ValuesCheck check = new ValuesCheck(exposed, own, reported);
            labels.put(own.name(), check);
            if (exposed.family().isRequired(own)) {
                required.add(check);
            }
        }
        for (Label common : listing.commonLabels()) {
            labels.computeIfAbsent(common.name(), name -> new ValuesCheck(exposed, common, reported));
        }
    }

    /** Checks all series; returns how many values each label has. */
    Map<String, ValuesCheck> check() {
        List<PageLabel> last = List.of();
        boolean isFirst = true;
        for (Sample sample : exposed.page().samples()) {
            List<PageLabel> metric =
                    special.isEmpty() ? sample.labels().list() : sample.labels().without(special);
            // The samples of a histogram have the same labels, apart from the bound.
            if (isFirst || special.isEmpty() || !metric.equals(last)) {
                check(sample, metric);
                last = metric;
                isFirst = false;
            }
        }
        return labels;
    }

    private void check(Sample sample, List<PageLabel> metric) {
        for (PageLabel label : metric) {
            ValuesCheck check = labels.get(label.name());
            if (check != null) {
                check.check(label.value(), sample.line());
            } else if (unlisted.add(label.name())) {
                unlisted(label.name(), sample.line());
            }
        }
        for (ValuesCheck label : required) {
            label.mustBeIn(metric, sample.line());
        }
        combinations.check(metric, sample.line());
    }

    private void unlisted(String label, int line) {
        boolean isDetail = exposed.family().detail().stream()
                .anyMatch(detail -> detail.label().equals(label));
        if (isDetail || listing.isTargetLabel(label)) {
            return;
        }
        Optional<String> reason =
                Optional.ofNullable(exposed.catalog().forbiddenLabels().get(label));
        reported.add(exposed.finding(
                line,
                reason.isPresent()
                        ? Rule.EXPOSED_FORBIDDEN
                                .with("family", exposed.family().name())
                                .with("label", label)
                                .with("catalog", exposed.catalog().name())
                                .with("reason", reason.get())
                        : Rule.EXPOSED_LABEL
                                .with("family", exposed.family().name())
                                .with("label", label)
                                .with("catalog", exposed.catalog().name())
                                .with("hint", Meant.in(label, labels.keySet()))));
    }
}
