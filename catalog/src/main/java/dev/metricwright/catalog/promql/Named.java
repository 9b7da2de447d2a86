package dev.metricwright.catalog.promql;

import dev.metricwright.catalog.Family;
import dev.metricwright.catalog.FamilyType;

/**
 * What the name of a metric means.
 *
 * @param name the name, as an expression has it
 * @param family its family
 * @param part which part of the family
 */
record Named(String name, Family family, Part part) {

    /** What a family is exposed as: a histogram in three parts, all others in one. */
    enum Part {
        WHOLE(""),
        BUCKET("_bucket"),
        SUM("_sum"),
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

    boolean isCounter() {
        return family.type() == FamilyType.COUNTER || (family.type() == FamilyType.HISTOGRAM && part != Part.WHOLE);
    }

    boolean isGauge() {
        return family.type() == FamilyType.GAUGE || family.type() == FamilyType.INFO;
    }
}
