package dev.metricwright.cli.exposed;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.recorded.RecordedInterface;
import dev.metricwright.cli.page.Page;
import dev.metricwright.cli.page.PageFormat;
import java.util.List;

/** The pages of one process, or of several of a kind, compared with the catalogs that promise them. */
public final class ExposedPages {

    private final Listing listing;
    private final Reported reported = new Reported();
    private final Budgets budgets;
    private final MissingSeries missing;

    /**
     * No pages yet.
     *
     * @param catalogs the catalogs of the processes
     * @param own the catalog of the families that every registry may expose
     * @param recorders the recorders of the processes; empty if they are not known
     */
    public ExposedPages(List<Catalog> catalogs, Catalog own, List<RecordedInterface> recorders) {
        this.listing = new Listing(catalogs, own);
        this.budgets = new Budgets(listing, reported);
        this.missing = new MissingSeries(listing, recorders);
    }

    /**
     * Reads a page.
     *
     * @param file its name in messages
     * @param content the page
     * @param format its format
     * @return what is wrong with the page by its format, in the order of the page
     */
    public List<Finding> read(String file, byte[] content, PageFormat format) {
        PageCheck check = new PageCheck(file, format, listing, reported);
        List<Finding> mistakes = Page.read(file, content, format, check::check);
        check.end();
        budgets.add(file, check.exposed());
        missing.add(check.exposed());
        return mistakes;
    }

    /** {@return the comparison of all pages so far with the catalogs} */
    public Exposure compared() {
        missing.findings().forEach(reported::add);
        return new Exposure(reported.all(), missing.absences(), budgets.uses());
    }
}
