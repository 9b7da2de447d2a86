package dev.metricwright.exposition;

import java.util.List;

/**
 * Something that was thrown while another library was read. Its own methods may throw as well.
 *
 * @param thrown what was thrown
 */
record ForeignFailure(Throwable thrown) {

    /** The classes whose messages name what is invalid, and do not vary otherwise. */
    private static final List<String> CHECKS = List.of(
            ForeignFamily.class.getName(),
            ForeignSample.class.getName(),
            "dev.metricwright.simpleclient.CollectorReader",
            "dev.metricwright.prometheus.RegistryReader");

    /** The failure in words. */
    String text() {
        try {
            return thrown.toString();
        } catch (Throwable unprintable) {
            return thrown.getClass().getName();
        }
    }

    /**
     * What the failures of one kind have in common. If the other library threw it, that is the place: its message may
     * contain a time or an address, and so differ at each scrape.
     */
    String kind() {
        String type = thrown.getClass().getName();
        try {
            StackTraceElement[] stack = thrown.getStackTrace();
            boolean isOurs = stack.length > 0 && CHECKS.stream().anyMatch(stack[0].getClassName()::startsWith);
            return isOurs ? text() : stack.length == 0 ? type : type + " at " + stack[0];
        } catch (Throwable unprintable) {
            return type;
        }
    }
}
