package dev.metricwright.cli.page;

import dev.metricwright.catalog.finding.Rule;

/**
 * Checks that values are possible for the type of their family. Where text 0.0.4 says nothing, a value is accepted, but a
 * counter is never negative.
 */
record ValueCheck(FamilyCheck report, PageFamily family) {

    void check(Sample sample) {
        String suffix = family.suffix(sample);
        switch (family.type()) {
            case COUNTER -> {
                if (suffix.equals(isText() ? "" : "_total")) {
                    total(sample);
                }
            }
            case HISTOGRAM, GAUGEHISTOGRAM -> ofHistogram(sample, suffix);
            case SUMMARY -> ofSummary(sample, suffix);
            case INFO -> {
                if (sample.value() != 1) {
                    report(sample, Rule.INFO_VALUE);
                }
            }
            case STATESET -> state(sample);
            case GAUGE, UNKNOWN -> {}
        }
    }

    private boolean isText() {
        return report.format() == PageFormat.TEXT;
    }

    private void report(Sample sample, Rule rule) {
        report.report(family, sample.line(), rule, sample.name(), Numbers.text(sample.value()));
    }

    private void total(Sample sample) {
        if (!(sample.value() >= 0)) {
            report(sample, Rule.TOTAL_VALUE);
        }
    }

    private void count(Sample sample) {
        if (!(sample.value() >= 0)) {
            report(sample, Rule.TOTAL_VALUE);
        } else if (!isText() && (sample.value() != Math.rint(sample.value()) || Double.isInfinite(sample.value()))) {
            report(sample, Rule.COUNT_NOT_WHOLE);
        }
    }

    private void ofHistogram(Sample sample, String suffix) {
        switch (suffix) {
            case "_bucket", "_count", "_gcount" -> count(sample);
            case "_sum", "_gsum" -> {
                if (!isText() && Double.isNaN(sample.value())) {
                    report(sample, Rule.SUM_VALUE);
                }
            }
            default -> {}
        }
    }

    private void ofSummary(Sample sample, String suffix) {
        switch (suffix) {
            case "_count" -> count(sample);
            case "_sum" -> {
                if (!isText() && !(sample.value() >= 0)) {
                    report(sample, Rule.SUM_VALUE);
                }
            }
            case "" -> {
                if (!isText() && sample.value() < 0) {
                    report(sample, Rule.QUANTILE_VALUE);
                }
            }
            default -> {}
        }
    }

    private void state(Sample sample) {
        if (sample.labels().value(family.name()).isEmpty()) {
            report.report(family, sample.line(), Rule.STATE_WITHOUT_LABEL, family.name());
        } else if (sample.value() != 0 && sample.value() != 1) {
            report(sample, Rule.STATE_VALUE);
        }
    }
}
