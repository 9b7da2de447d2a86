package benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The targets, each with its measured value. */
public final class Targets {

    /**
     * A target.
     *
     * @param title what is measured, and in which unit
     * @param measured the measured value
     * @param allowed the allowed value
     */
    private record Target(String title, double measured, double allowed) {

        boolean isMet() {
            return measured <= allowed;
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %s |%n",
                    title,
                    measured,
                    allowed,
                    isMet() ? "met" : "**missed**");
        }
    }

    private final List<Target> targets = new ArrayList<>();

    /** No targets yet. */
    public Targets() {}

    /**
     * Adds a target.
     *
     * @param title what is measured, and in which unit
     * @param measured the measured value
     * @param allowed the largest value that meets the target
     */
    public void require(String title, double measured, double allowed) {
        targets.add(new Target(title, measured, allowed));
    }

    /** {@return a table in Markdown, with a line for each target} */
    public String table() {
        StringBuilder table = new StringBuilder("| target | measured | allowed | |\n| --- | ---: | ---: | --- |\n");
        targets.forEach(target -> table.append(target.line()));
        return table.toString();
    }

    /**
     * Ends the benchmark if a target is missed.
     *
     * @throws IllegalStateException if a target is missed; the message names each one
     */
    public void check() {
        List<String> missed = targets.stream()
                .filter(target -> !target.isMet())
                .map(target -> String.format(
                        Locale.ROOT,
                        "%s: %.2f, and %.2f is allowed",
                        target.title(),
                        target.measured(),
                        target.allowed()))
                .toList();
        if (!missed.isEmpty()) {
            throw new IllegalStateException(
                    String.join("; ", missed) + "; run it again on an idle machine, or make it faster");
        }
    }
}
