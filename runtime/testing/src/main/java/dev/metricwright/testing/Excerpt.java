package dev.metricwright.testing;

import java.util.List;

/** Lines of a scrape under a heading, limited to a readable number. */
final class Excerpt {

    private static final int MOST_LINES = 50;

    private Excerpt() {}

    static String of(String heading, List<String> lines) {
        String shown = heading + '\n' + String.join("\n", lines.subList(0, Math.min(MOST_LINES, lines.size())));
        return lines.size() > MOST_LINES ? shown + "\n… and " + (lines.size() - MOST_LINES) + " more lines" : shown;
    }
}
