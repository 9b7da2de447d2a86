package dev.metricwright.cli.page;

import dev.metricwright.catalog.finding.Finding;

/** The mistake in a line that cannot be read. It has no stack trace, because a page may have very many. */
final class UnreadableLine extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Finding finding;

    UnreadableLine(Finding finding) {
        super(finding.message(), null, false, false);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
