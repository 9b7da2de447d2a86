package dev.metricwright.catalog.cli;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.read.CatalogLibrary;
import dev.metricwright.catalog.read.CatalogLookup;
import dev.metricwright.catalog.read.CatalogReader;
import dev.metricwright.catalog.read.CatalogReading;
import dev.metricwright.catalog.read.RecorderFiles;
import dev.metricwright.catalog.read.RecorderReading;
import dev.metricwright.catalog.rules.CatalogRules;
import dev.metricwright.catalog.rules.Excuse;
import dev.metricwright.catalog.rules.Finding;
import dev.metricwright.catalog.rules.RecorderRules;
import dev.metricwright.catalog.rules.Severities;
import dev.metricwright.catalog.rules.Severity;
import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks catalogs, and recorders that were compiled against them. */
@Command(
        name = "lint",
        description =
                "Checks catalogs, and recorders against each other and against these catalogs. It prints each mistake as"
                        + " file:line:column: what is wrong; what to do. A finding of a rule has the rule's name in front;"
                        + " families and labels can be excused from rules with 'allow'.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is wrong, or there are warnings only", "1:there are mistakes", "2:wrong usage"})
final class LintCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Your own catalogs: files, folders with *.yaml, *.yml and *.json, or jars.")
    private List<Path> paths = List.of();

    @Option(
            names = "--catalog",
            paramLabel = "NAME",
            description = "A catalog that comes with Metricwright; may be given again.")
    private List<String> names = List.of();

    @Option(
            names = "--recorders",
            paramLabel = "CLASSES",
            description =
                    "Class folders and jars that were compiled with the processor, separated as in a class path; may be given"
                            + " again. Families that two recorders define differently are mistakes, and so is one that its"
                            + " catalog, where that is given too, defines otherwise by now.")
    private List<String> classes = List.of();

    @Option(
            names = "--excused",
            description = "Prints also which families and labels are excused from which rules, and why.")
    private boolean excused;

    @Override
    public Integer call() {
        if (paths.isEmpty() && names.isEmpty() && classes.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing PATH, --catalog or --recorders");
        }
        List<Catalog> catalogs = new ArrayList<>();
        boolean wrong = readAll(catalogs);
        for (Catalog catalog : catalogs) {
            wrong |= breaksRules(catalog);
        }
        if (!classes.isEmpty()) {
            wrong |= disagree(catalogs);
        }
        return wrong ? 1 : 0;
    }

    /** Reads the catalogs, prints what is wrong with the files, and says whether anything is. */
    private boolean readAll(List<Catalog> catalogs) {
        boolean wrong = false;
        for (CatalogReading reading : CatalogReader.readAll(paths)) {
            reading.mistakes().forEach(out()::println);
            if (reading.isClean()) {
                reading.catalog().ifPresent(catalogs::add);
            } else {
                wrong = true;
            }
        }
        CatalogLibrary library = new CatalogLibrary(List.of(), LintCommand.class.getClassLoader());
        for (String name : names) {
            CatalogLookup lookup = library.find(name);
            if (lookup.catalog().isPresent()) {
                catalogs.add(lookup.catalog().get());
            } else {
                Complaints.about(name, lookup, spec.commandLine().getErr());
                wrong = true;
            }
        }
        return wrong;
    }

    /** Prints in what recorders disagree with each other and with catalogs, and whether there is an error among it. */
    private boolean disagree(List<Catalog> catalogs) {
        RecorderReading reading = RecorderFiles.read(classes.stream()
                .flatMap(list -> Arrays.stream(list.split(Pattern.quote(File.pathSeparator), -1)))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .toList());
        reading.mistakes().forEach(out()::println);
        return print(RecorderRules.check(reading.recorders(), catalogs, Severities.DEFAULT))
                || !reading.mistakes().isEmpty();
    }

    /** Prints what is wrong with the families and expressions of a catalog, and whether there is an error among it. */
    private boolean breaksRules(Catalog catalog) {
        boolean wrong = print(CatalogRules.check(catalog, Severities.DEFAULT));
        List<String> faults = Expressions.faults(catalog);
        faults.forEach(out()::println);
        if (excused) {
            for (Excuse excuse : Excuse.of(catalog)) {
                out().println(excuse.origin() + ": excused: [metricwright:" + excuse.rule() + "] " + excuse.subject()
                        + ": " + excuse.reason());
            }
        }
        return wrong || !faults.isEmpty();
    }

    private boolean print(List<Finding> findings) {
        for (Finding finding : findings) {
            out().println(finding.place().orElseThrow() + ": "
                    + finding.severity().word() + ": " + finding.message());
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
