package dev.metricwright.cli.expressions;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;

/**
 * The meaning of the name of a metric.
 *
 * @param name the name, as an expression contains it
 * @param family its family
 * @param catalog the catalog of the family
 * @param part which part of the family
 */
public record MetricName(String name, Family family, Catalog catalog, Part part) {

    /**
     * The part of a family that a name means. A histogram is exposed in buckets, sum and count, and a summary in
     * quantiles under its own name, sum and count. All other families are exposed in one part.
     */
    public enum Part {
        /** The family under its own name. */
        WHOLE(""),
        /** The buckets of a histogram. */
        BUCKET("_bucket"),
        /** The sum of the observations. */
        SUM("_sum"),
        /** The number of observations. */
        COUNT("_count");

        private final String suffix;

        Part(String suffix) {
            this.suffix = suffix;
        }

        String suffix() {
            return suffix;
        }
    }

    boolean isBareHistogram() {
        return family.type() == FamilyType.HISTOGRAM && part == Part.WHOLE;
    }

    /** {@return whether its series are quantiles of a summary} */
    public boolean hasQuantiles() {
        return family.type() == FamilyType.SUMMARY && part == Part.WHOLE;
    }

    /** {@return whether its values only grow, until the process ends} */
    public boolean isCounter() {
        return family.type() == FamilyType.COUNTER || part != Part.WHOLE;
    }

    boolean isGauge() {
        return switch (family.type()) {
            case GAUGE, INFO, STATESET -> true;
            case SUMMARY -> part == Part.WHOLE;
            case COUNTER, HISTOGRAM, UNKNOWN -> false;
        };
    }
}
