package benchmarks.limits;

import benchmarks.harness.Case;
import benchmarks.report.Library;
import java.util.Locale;

/**
 * Two costs, and the factor by which the second may exceed the first.
 *
 * @param title what is compared
 * @param usual the first cost
 * @param extreme the second cost
 * @param units the number of things that the second cost covers, for each thing of the first
 * @param allowed the factor
 */
record Limit(String title, Case usual, Case extreme, int units, double allowed) {

    static final String HEADING =
            "| | usual, ns | extreme, ns | times | allowed | |\n| --- | ---: | ---: | ---: | ---: | --- |\n";

    boolean isMet() {
        return times() <= allowed;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f | %.2f | %s |%n",
                title,
                usual.row().cell(Library.METRICWRIGHT),
                extreme.row().cell(Library.METRICWRIGHT),
                times(),
                allowed,
                isMet() ? "met" : "**missed**");
    }

    private double times() {
        return median(extreme) / median(usual) / units;
    }

    private static double median(Case of) {
        return of.row().cost(Library.METRICWRIGHT).orElseThrow();
    }
}
