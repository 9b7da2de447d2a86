package dev.metricwright.catalog.cli;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.read.CatalogLibrary;
import dev.metricwright.catalog.read.CatalogLookup;
import dev.metricwright.catalog.read.Mistake;
import dev.metricwright.catalog.rules.WorstCase;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the catalogs, or the families of one. */
@Command(
        name = "list",
        description =
                "Lists the catalogs that there are, or the families of one with type, unit, labels, bounds, and the number of"
                        + " series that they can come to.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The catalog whose families are listed.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--catalogs",
            paramLabel = "PATH",
            description =
                    "Your own catalog file, folder or jar, beside what comes with Metricwright; may be given again.")
    private List<Path> paths = List.of();

    @Override
    public Integer call() {
        CatalogLibrary library = new CatalogLibrary(paths, ListCommand.class.getClassLoader());
        return name.isPresent() ? families(library, name.get()) : catalogs(library);
    }

    private int catalogs(CatalogLibrary library) {
        Table table = new Table();
        for (String known : library.find("").known()) {
            library.find(known)
                    .catalog()
                    .ifPresent(catalog -> table.row(known, catalog.families().size() + " families", catalog.title()));
        }
        table.print(out());
        List<Mistake> mistakes = library.users().mistakes();
        mistakes.forEach(err()::println);
        return mistakes.isEmpty() ? 0 : 1;
    }

    private int families(CatalogLibrary library, String wanted) {
        CatalogLookup lookup = library.find(wanted);
        if (lookup.catalog().isEmpty()) {
            Complaints.about(wanted, lookup, err());
            return 1;
        }
        Table table = new Table();
        Catalog catalog = lookup.catalog().get();
        catalog.families().forEach(family -> table.row(FamilyRow.of(family)));
        table.print(out());
        out().println(total(catalog));
        return 0;
    }

    private static String total(Catalog catalog) {
        String series = String.format(
                Locale.ROOT,
                "%d families, at most %,d series",
                catalog.families().size(),
                WorstCase.of(catalog));
        return catalog.maxSeries().isPresent()
                ? series
                        + String.format(
                                Locale.ROOT, " of %,d", catalog.maxSeries().getAsInt())
                : series;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
