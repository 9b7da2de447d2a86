package parsers;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.cli.page.Page;
import dev.metricwright.cli.page.PageFormat;
import dev.metricwright.exposition.ExpositionFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page as the command {@code check} sees it. */
final class CheckedPage {

    private CheckedPage() {}

    static List<Finding> findings(ExpositionFormat format, String page) {
        return findings(format, page.getBytes(StandardCharsets.UTF_8));
    }

    static List<Finding> findings(ExpositionFormat format, byte[] page) {
        return Page.check(
                "page", page, format == ExpositionFormat.OPENMETRICS ? PageFormat.OPENMETRICS : PageFormat.TEXT);
    }
}
