package benchmarks.processing;

import java.util.Locale;
import java.util.Optional;

/**
 * A way to obtain implementations.
 *
 * @param title its name in the table
 * @param cold its cost in new processes
 * @param warm its cost in a process that has compiled before
 * @param byHand the same implementations as sources; empty for sources themselves
 */
record Contender(String title, Measured cold, Measured warm, Optional<Contender> byHand) {

    static Contender byHand(String title, Compilation compilation) {
        return new Contender(title, new Measured(compilation), new Measured(compilation), Optional.empty());
    }

    static Contender processed(String title, Compilation compilation, Contender byHand) {
        return new Contender(title, new Measured(compilation), new Measured(compilation), Optional.of(byHand));
    }

    /** Returns the cost in terms of the sources' cost, run by run. */
    double coldRatio() {
        return cold.cpuMillis().over(byHand.orElse(this).cold.cpuMillis()).median();
    }

    double warmRatio() {
        return warm.cpuMillis().over(byHand.orElse(this).warm.cpuMillis()).median();
    }

    /** Returns the cost of the processor alone: the difference to the sources, run by run. */
    double coldProcessing() {
        return cold.cpuMillis().minus(byHand.orElse(this).cold.cpuMillis()).median();
    }

    double warmProcessing() {
        return warm.cpuMillis().minus(byHand.orElse(this).warm.cpuMillis()).median();
    }

    String line() {
        return "| " + title + " | " + cells(cold, coldRatio(), coldProcessing()) + " | "
                + cells(warm, warmRatio(), warmProcessing()) + " |\n";
    }

    private String cells(Measured measured, double ratio, double processing) {
        String compared = byHand.isEmpty() ? "1 | –" : String.format(Locale.ROOT, "%.2f | %.0f", ratio, processing);
        return measured.cpuMillis() + " | " + compared + " | " + measured.megabytes();
    }
}
