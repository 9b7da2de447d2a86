package dev.metricwright.cli.exposed;

import dev.metricwright.catalog.BucketRule;
import dev.metricwright.catalog.FamilyType;
import dev.metricwright.catalog.ShortestDecimal;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.rules.AdmittedBounds;
import dev.metricwright.cli.page.PageType;
import dev.metricwright.cli.page.Sample;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares the bounds of a histogram and the quantiles of a summary with their definition, as numbers. */
record BoundsCheck(ExposedFamily exposed, Reported reported) {

    void check() {
        FamilyType defined = exposed.family().type();
        if (defined == FamilyType.HISTOGRAM && exposed.page().type() == PageType.HISTOGRAM) {
            bounds();
        } else if (defined == FamilyType.SUMMARY && exposed.page().type() == PageType.SUMMARY) {
            quantiles();
        }
    }

    /** The bounds of each metric, each layout once. The buckets of a metric follow one another. */
    private void bounds() {
        Set<List<Double>> layouts = new HashSet<>();
        TreeMap<Double, Integer> lines = new TreeMap<>();
        for (Sample sample : exposed.page().samples()) {
            double bound = sample.number("le");
            if (Double.isFinite(bound)) {
                lines.put(bound, sample.line());
            } else if (bound == Double.POSITIVE_INFINITY) {
                List<Double> bounds = List.copyOf(lines.keySet());
                if (layouts.add(bounds)
                        && !AdmittedBounds.areIn(exposed.family().buckets(), bounds)) {
                    report(bounds, lines.getOrDefault(wrong(bounds), sample.line()));
                }
                lines.clear();
            }
        }
    }

    private void report(List<Double> bounds, int line) {
        reported.add(exposed.finding(
                line,
                Rule.EXPOSED_BOUNDS
                        .with("family", exposed.family().name())
                        .with("catalog", exposed.catalog().name())
                        .with("bounds", words(bounds))
                        .with(
                                "required",
                                AdmittedBounds.required(exposed.family().buckets()))));
    }

    private static String words(List<Double> bounds) {
        return bounds.isEmpty()
                ? "none"
                : bounds.stream().map(ShortestDecimal::asTyped).collect(Collectors.joining(", "));
    }

    /** The first bound that is wrong by itself; the first of all if only their number is wrong, or if one is missing. */
    private double wrong(List<Double> bounds) {
        if (bounds.isEmpty()) {
            return Double.NaN;
        }
        double last = bounds.get(bounds.size() - 1);
        if (exposed.family().buckets() instanceof BucketRule.Exactly exactly) {
            return bounds.stream()
                    .filter(bound -> !exactly.bounds().contains(bound))
                    .findFirst()
                    .orElse(bounds.get(0));
        }
        BucketRule.Chosen chosen = (BucketRule.Chosen) exposed.family().buckets();
        boolean isFirst = chosen.min().isPresent() && chosen.min().getAsDouble() != bounds.get(0);
        boolean isLast = chosen.max().isPresent() && chosen.max().getAsDouble() != last;
        return isLast && !isFirst ? last : bounds.get(0);
    }

    private void quantiles() {
        List<Double> defined = exposed.family().quantiles();
        if (defined.isEmpty()) {
            return;
        }
        for (Sample sample : exposed.page().samples()) {
            double quantile = sample.number("quantile");
            if (!Double.isNaN(quantile) && !defined.contains(quantile)) {
                reported.add(exposed.finding(
                        sample.line(),
                        Rule.EXPOSED_QUANTILE
                                .with("family", exposed.family().name())
                                .with("catalog", exposed.catalog().name())
                                .with("quantile", ShortestDecimal.asTyped(quantile))));
            }
        }
    }
}
