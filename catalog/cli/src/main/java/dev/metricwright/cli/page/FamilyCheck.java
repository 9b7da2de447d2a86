package dev.metricwright.cli.page;

import dev.metricwright.catalog.finding.Details;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.util.List;

/** Checks the samples of a family. */
final class FamilyCheck {

    private static final int LONGEST_EXEMPLAR = 128;

    private final String file;
    private final PageFormat format;
    private final List<Finding> mistakes;

    FamilyCheck(String file, PageFormat format, List<Finding> mistakes) {
        this.file = file;
        this.format = format;
        this.mistakes = mistakes;
    }

    PageFormat format() {
        return format;
    }

    /** Reports a mistake in a line of a family. */
    void report(PageFamily family, int line, Rule rule, Object... details) {
        mistakes.add(rule.at(Page.line(file, line), details).about(family.name()));
    }

    /** Reports a mistake in a line of a family, whose details have names. */
    void report(PageFamily family, int line, Details details) {
        mistakes.add(details.at(Page.line(file, line)).about(family.name()));
    }

    /** Checks each sample by itself. */
    void checkSamples(PageFamily family) {
        ValueCheck values = new ValueCheck(this, family);
        for (Sample sample : family.samples()) {
            values.check(sample);
            sample.exemplar().ifPresent(exemplar -> exemplar(family, sample, exemplar));
        }
    }

    /** Checks what needs all samples of a family. */
    void check(PageFamily family) {
        switch (family.type()) {
            case HISTOGRAM, GAUGEHISTOGRAM -> new HistogramCheck(this, family).check();
            case SUMMARY -> new SummaryCheck(this, family).check();
            case COUNTER, GAUGE, INFO, STATESET, UNKNOWN -> {}
        }
        if (format == PageFormat.OPENMETRICS && family.type() != PageType.INFO) {
            new MetricOrder(this, family).check();
        }
    }

    private void exemplar(PageFamily family, Sample sample, Exemplar exemplar) {
        boolean mayBe =
                switch (family.type()) {
                    case COUNTER -> family.suffix(sample).equals("_total");
                    case HISTOGRAM, GAUGEHISTOGRAM -> family.suffix(sample).equals("_bucket");
                    case GAUGE, SUMMARY, INFO, STATESET, UNKNOWN -> false;
                };
        if (!mayBe) {
            report(family, sample.line(), Rule.EXEMPLAR_PLACE, sample.name());
        } else if (exemplar.length() > LONGEST_EXEMPLAR) {
            report(family, sample.line(), Rule.EXEMPLAR_LONG, exemplar.length());
        }
    }
}
