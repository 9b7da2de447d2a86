package benchmarks.processing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was asked for, each with what was measured. */
final class Targets {

    /**
     * One of them.
     *
     * @param title what is measured, and in what
     * @param measured how much it is
     * @param allowed how much it may be
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

    void require(String title, double measured, double allowed) {
        targets.add(new Target(title, measured, allowed));
    }

    String table() {
        StringBuilder table = new StringBuilder("| target | measured | allowed | |\n| --- | ---: | ---: | --- |\n");
        targets.forEach(target -> table.append(target.line()));
        return table.toString();
    }

    /**
     * Ends the benchmark where one of them is missed.
     *
     * @throws IllegalStateException if one is missed, naming each
     */
    void check() {
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
