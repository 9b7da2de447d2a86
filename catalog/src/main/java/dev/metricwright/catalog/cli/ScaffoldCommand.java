package dev.metricwright.catalog.cli;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.read.CatalogLibrary;
import dev.metricwright.catalog.read.CatalogLookup;
import dev.metricwright.catalog.read.UserCatalogs;
import dev.metricwright.catalog.rules.Finding;
import dev.metricwright.catalog.rules.Severity;
import dev.metricwright.catalog.scaffold.Scaffold;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the interfaces that record a catalog. */
@Command(
        name = "scaffold",
        description =
                "Writes annotated interfaces that record a whole catalog, one for each of its modules or sections, and the enums"
                        + " of their closed labels, to start an application from.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something is wrong with the catalog, or files exist already or cannot be written",
            "2:wrong usage"
        })
final class ScaffoldCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--catalog",
            paramLabel = "NAME",
            description = "The catalog; may be left out where --catalogs holds a single one.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--catalogs",
            paramLabel = "PATH",
            description =
                    "Your own catalog file, folder or jar, beside what comes with Metricwright; may be given again.")
    private List<Path> paths = List.of();

    @Option(names = "--package", paramLabel = "PACKAGE", required = true, description = "The package to write.")
    private String packageName = "";

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "src/main/java",
            description = "The root of the sources (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Overwrites files that exist already.")
    private boolean force;

    @Override
    public Integer call() {
        if (!Scaffold.isPackage(packageName)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + packageName + "' cannot be the name of a package; write one like com.acme.gate");
        }
        Optional<Catalog> catalog = catalog();
        return catalog.isPresent() ? write(Scaffold.of(catalog.get(), packageName)) : 1;
    }

    private Optional<Catalog> catalog() {
        CatalogLibrary library = new CatalogLibrary(paths, ScaffoldCommand.class.getClassLoader());
        if (name.isPresent()) {
            CatalogLookup lookup = library.find(name.get());
            if (lookup.catalog().isEmpty()) {
                Complaints.about(name.get(), lookup, err());
            }
            return lookup.catalog();
        }
        if (paths.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing --catalog or --catalogs");
        }
        UserCatalogs users = library.users();
        users.mistakes().forEach(err()::println);
        if (users.mistakes().isEmpty() && users.catalogs().size() != 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    users.catalogs().isEmpty()
                            ? "there is no catalog in " + join(paths) + "; check --catalogs"
                            : "there are several catalogs, "
                                    + join(users.catalogs().stream()
                                            .map(Catalog::name)
                                            .toList())
                                    + "; choose one with --catalog");
        }
        return users.mistakes().isEmpty() ? users.catalogs().stream().findFirst() : Optional.empty();
    }

    private int write(Scaffold scaffold) {
        scaffold.findings().forEach(this::print);
        if (scaffold.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            err().println("nothing was written, because javac would refuse it");
            return 1;
        }
        Path folder = out.resolve(packageName.replace('.', '/'));
        List<Path> present = scaffold.files().keySet().stream()
                .map(folder::resolve)
                .filter(Files::exists)
                .toList();
        if (!present.isEmpty() && !force) {
            err().println("nothing was written, because there are already " + join(present)
                    + "; move them away, choose another --package or --out, or overwrite them with --force");
            return 1;
        }
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : scaffold.files().entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            err().println("cannot write to " + folder + ": " + e + "; check --out");
            return 1;
        }
        scaffold.leftOut().forEach((family, reason) -> err().println(family + " is left out: " + reason));
        spec.commandLine().getOut().println("wrote " + scaffold.files().size() + " files to " + folder);
        return 0;
    }

    private void print(Finding finding) {
        String severity =
                finding.severity() == Severity.ERROR ? "" : finding.severity().word() + ": ";
        err().println(finding.place().orElseThrow() + ": " + severity + finding.message());
    }

    private static String join(List<?> all) {
        return String.join(", ", all.stream().map(Object::toString).toList());
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
