package dev.metricwright.catalog.cli;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.read.CatalogLibrary;
import dev.metricwright.catalog.read.CatalogLookup;
import dev.metricwright.catalog.read.CatalogReader;
import dev.metricwright.catalog.read.CatalogReading;
import dev.metricwright.catalog.rules.CatalogRules;
import dev.metricwright.catalog.rules.Excuse;
import dev.metricwright.catalog.rules.Finding;
import dev.metricwright.catalog.rules.Severities;
import dev.metricwright.catalog.rules.Severity;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks catalogs. */
@Command(
        name = "lint",
        description =
                "Checks catalogs and prints each mistake as file:line:column: what is wrong; what to do. A finding of a rule"
                        + " has the rule's name in front; families and labels can be excused from rules with 'allow'.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is wrong, or there are warnings only", "1:there are mistakes", "2:wrong usage"})
final class LintCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Catalog files: *.yaml, *.yml or *.json.")
    private List<Path> files = List.of();

    @Option(
            names = "--catalog",
            paramLabel = "NAME",
            description = "A catalog that comes with Metricwright; may be given again.")
    private List<String> names = List.of();

    @Option(
            names = "--excused",
            description = "Prints also which families and labels are excused from which rules, and why.")
    private boolean excused;

    @Override
    public Integer call() {
        if (files.isEmpty() && names.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing FILE or --catalog");
        }
        boolean wrong = false;
        for (Path file : files) {
            CatalogReading reading = CatalogReader.read(file);
            reading.mistakes().forEach(out()::println);
            wrong |= !reading.isClean() || breaksRules(reading.catalog().orElseThrow());
        }
        CatalogLibrary library = new CatalogLibrary(List.of(), LintCommand.class.getClassLoader());
        for (String name : names) {
            CatalogLookup lookup = library.find(name);
            if (lookup.catalog().isPresent()) {
                wrong |= breaksRules(lookup.catalog().get());
            } else {
                Complaints.about(name, lookup, spec.commandLine().getErr());
                wrong = true;
            }
        }
        return wrong ? 1 : 0;
    }

    /** Prints what is wrong with the families and expressions of a catalog, and whether there is an error among it. */
    private boolean breaksRules(Catalog catalog) {
        List<Finding> findings = CatalogRules.check(catalog, Severities.DEFAULT);
        for (Finding finding : findings) {
            out().println(finding.place().orElseThrow() + ": "
                    + finding.severity().word() + ": " + finding.message());
        }
        List<String> faults = Expressions.faults(catalog);
        faults.forEach(out()::println);
        if (excused) {
            for (Excuse excuse : Excuse.of(catalog)) {
                out().println(excuse.origin() + ": excused: [metricwright:" + excuse.rule() + "] " + excuse.subject()
                        + ": " + excuse.reason());
            }
        }
        return !faults.isEmpty() || findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
