package dev.metricwright.cli.exposed;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.cli.page.PageFamily;
import dev.metricwright.cli.page.PageFormat;
import dev.metricwright.cli.page.PageType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the families of a page with catalogs. */
final class PageCheck {

    private static final List<String> PARTS = List.of("_bucket", "_sum", "_count");
    private static final String CREATED = "_created";

    private final String file;
    private final PageFormat format;
    private final Listing listing;
    private final Reported reported;
    private final Foreign foreign;
    private final Map<String, SeenFamily> exposed = new LinkedHashMap<>();

    PageCheck(String file, PageFormat format, Listing listing, Reported reported) {
        this.file = file;
        this.format = format;
        this.listing = listing;
        this.reported = reported;
        this.foreign = new Foreign(file, listing);
    }

    /** Checks a family, or what is at one of the places where its lines are. */
    void check(PageFamily page) {
        String name = ExposedFamily.nameOf(page, format);
        Optional<Listed> listed = listing.named(name);
        if (listed.isPresent()) {
            check(new ExposedFamily(file, format, page, listed.get()));
        } else if (!isPart(page, name)) {
            unlisted(page, name);
        }
    }

    private void check(ExposedFamily family) {
        new DefinitionCheck(family, reported).check();
        new BoundsCheck(family, reported).check();
        Map<String, ValuesCheck> labels = new SeriesCheck(listing, family, reported).check();
        labels.values().forEach(ValuesCheck::checkBound);
        exposed.computeIfAbsent(family.family().name(), name -> new SeenFamily(family))
                .add(family.page().samples(), labels.values());
    }

    /**
     * Whether a family without a type is a part of a listed one: of a histogram without its type, or the times at which
     * series began, which libraries write into pages in text.
     */
    private boolean isPart(PageFamily page, String name) {
        if (name.endsWith(CREATED)) {
            String base = name.substring(0, name.length() - CREATED.length());
            return listing.named(base).isPresent()
                    || listing.named(base + "_total").isPresent();
        }
        if (page.type() != PageType.UNKNOWN) {
            return false;
        }
        for (String part : PARTS) {
            Optional<Listed> whole = name.endsWith(part)
                    ? listing.named(name.substring(0, name.length() - part.length()))
                    : Optional.empty();
            if (whole.isPresent()) {
                ExposedFamily family = new ExposedFamily(file, format, page, whole.get());
                reported.add(family.finding(
                        page.line(),
                        Rule.EXPOSED_WITHOUT_TYPE
                                .with("family", family.family().name())
                                .with("defined", family.family().type().described())
                                .with("catalog", family.catalog().name())));
                exposed.computeIfAbsent(family.family().name(), first -> new SeenFamily(family))
                        .add(page.samples(), List.of());
                return true;
            }
        }
        return false;
    }

    private void unlisted(PageFamily page, String name) {
        Origin place = new Origin(file, page.line(), 1);
        Optional<Listed> alias = listing.alias(name);
        if (alias.isPresent()) {
            reported.add(Rule.EXPOSED_ALIAS
                    .with("alias", name)
                    .with("family", alias.get().family().name())
                    .with("catalog", alias.get().catalog().name())
                    .at(place)
                    .about(alias.get().family().name()));
        } else if (!listing.isExternal(name) && !foreign.isOfLibrary(name, page.line())) {
            reported.add(Rule.EXPOSED_UNLISTED
                    .with("family", name)
                    .with("catalogs", listing.names())
                    .with(
                            "hint",
                            listing.nearest(name)
                                    .map(nearest -> " (did you mean " + nearest + "?)")
                                    .orElse(""))
                    .at(place)
                    .about(name));
        }
    }

    /** The page ends. */
    void end() {
        foreign.findings().forEach(reported::add);
    }

    /** The listed families of the page. */
    List<SeenFamily> exposed() {
        return new ArrayList<>(exposed.values());
    }
}
