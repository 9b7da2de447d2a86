package dev.metricwright.cli.page;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a process exposed in one scrape. */
public final class Page {

    private Page() {}

    /**
     * Reads and checks a page. Its families are handed over one by one, as soon as another one begins, so that only one of
     * them is in memory. A family whose lines are at several places is handed over once for each place.
     *
     * @param file its name in messages
     * @param content the page
     * @param format its format
     * @param families gets each family, as far as it can be read, in the order of the page
     * @return what is wrong with the page by its format, in the order of the page
     */
    public static List<Finding> read(String file, byte[] content, PageFormat format, Consumer<PageFamily> families) {
        List<Finding> mistakes = new ArrayList<>();
        PageLines lines = new PageLines(file, content, format, mistakes);
        lines.read(new PageFamilies(file, format, lines, mistakes, families));
        mistakes.sort(Finding.BY_LINE);
        return mistakes;
    }

    /**
     * Checks a page.
     *
     * @param file its name in messages
     * @param content the page
     * @param format its format
     * @return what is wrong with it by its format, in the order of the page
     */
    public static List<Finding> check(String file, byte[] content, PageFormat format) {
        return read(file, content, format, family -> {});
    }

    /** The beginning of a line. */
    static Origin line(String file, int line) {
        return new Origin(file, line, 1);
    }
}
