package dev.metricwright.catalog.cli;

import dev.metricwright.catalog.Nearest;
import dev.metricwright.catalog.read.CatalogLookup;
import java.io.PrintWriter;

/** Says why there is no catalog of a name. */
final class Complaints {

    private Complaints() {}

    static void about(String name, CatalogLookup lookup, PrintWriter err) {
        lookup.mistakes().forEach(err::println);
        if (!lookup.known().contains(name)) {
            String remedy = Nearest.to(name, lookup.known())
                    .map(nearest -> "did you mean '" + nearest + "'?")
                    .orElse("known are " + String.join(", ", lookup.known()));
            err.println("there is no catalog '" + name + "'; " + remedy);
        }
    }
}
