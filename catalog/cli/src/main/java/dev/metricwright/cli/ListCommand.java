package dev.metricwright.cli;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.read.CatalogLibrary;
import dev.metricwright.catalog.rules.AllowEntry;
import dev.metricwright.catalog.rules.WorstCase;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the shipped catalogs, or the families of catalogs. */
@Command(
        name = "list",
        description =
                "Lists the shipped catalogs, or the families of catalogs: type, unit, largest number of series, labels with"
                        + " their values or bounds; range, stability and owner if the catalog states them.",
        footer = {"", "Examples:", "  list", "  list hexon", "  list metrics.yaml --excused"})
final class ListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "CATALOG", description = CatalogArguments.DESCRIPTION)
    private List<String> arguments = List.of();

    @Option(
            names = "--excused",
            description = "Lists the families and labels that are excused from rules ('allow'), and why.")
    private boolean excused;

    @Mixin
    private FindingOptions options = new FindingOptions();

    @Override
    public Integer call() {
        if (arguments.isEmpty() && excused) {
            throw new ParameterException(spec.commandLine(), "--excused needs a CATALOG; name one");
        }
        if (arguments.isEmpty()) {
            printShipped();
            return 0;
        }
        CatalogArguments read = CatalogArguments.read(spec, arguments);
        for (Catalog catalog : read.catalogs()) {
            if (read.catalogs().size() > 1) {
                out().println(catalog.name());
            }
            if (excused) {
                printExcuses(catalog);
            } else {
                printFamilies(catalog);
            }
        }
        return read.findings().isEmpty() ? 0 : options.report(read.findings());
    }

    private void printShipped() {
        CatalogLibrary library = new CatalogLibrary(List.of(), ListCommand.class.getClassLoader());
        Table table = new Table();
        for (String known : library.find("").known()) {
            library.find(known)
                    .catalog()
                    .ifPresent(catalog -> table.row(known, catalog.families().size() + " families", catalog.title()));
        }
        table.print(out());
    }

    private void printFamilies(Catalog catalog) {
        Table table = new Table();
        catalog.families().forEach(family -> table.row(FamilyRow.of(family)));
        table.print(out());
        String budget = catalog.maxSeries().isPresent()
                ? String.format(Locale.ROOT, " of %,d", catalog.maxSeries().getAsInt())
                : "";
        out().println(String.format(
                Locale.ROOT,
                "%d families, at most %,d series%s%s",
                catalog.families().size(),
                WorstCase.of(catalog),
                budget,
                catalog.owner().isEmpty() ? "" : ", owned by " + catalog.owner()));
    }

    private void printExcuses(Catalog catalog) {
        Table table = new Table();
        AllowEntry.of(catalog).forEach(excuse -> table.row(excuse.subject(), excuse.rule(), excuse.reason()));
        table.print(out());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
