package dev.metricwright.catalog.read;

import dev.metricwright.catalog.finding.Finding;

/** The form in which tests quote mistakes in a file. */
final class Printed {

    private Printed() {}

    /** {@code file:line:column: message}. */
    static String of(Finding finding) {
        return finding.origin() + ": " + finding.message();
    }
}
