package dev.metricwright.cli.page;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * What a process exposed in one scrape.
 *
 * @param file the name of the page in messages
 * @param format its format
 * @param families its families, in the order of the page
 * @param mistakes what is wrong with it by its format, in the order of the page
 */
public record Page(String file, PageFormat format, List<PageFamily> families, List<Finding> mistakes) {

    /** Keeps its own copies. */
    public Page {
        families = List.copyOf(families);
        mistakes = List.copyOf(mistakes);
    }

    /**
     * Reads and checks a page.
     *
     * @param file its name in messages
     * @param content the page
     * @param format its format
     * @return what it contains, as far as it can be read
     */
    public static Page read(String file, byte[] content, PageFormat format) {
        List<Finding> mistakes = new ArrayList<>();
        PageFamilies families = new PageFamilies(file, format, mistakes);
        new PageLines(file, format, mistakes).read(content, families);
        List<PageFamily> read = families.all();
        FamilyCheck check = new FamilyCheck(file, format, mistakes);
        read.forEach(check::check);
        mistakes.sort(Finding.BY_LINE);
        return new Page(file, format, read, mistakes);
    }

    /** The beginning of a line. */
    static Origin line(String file, int line) {
        return new Origin(file, line, 1);
    }
}
