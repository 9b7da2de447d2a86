package dev.metricwright.cli;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.cli.scaffold.Scaffold;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the interfaces that record a catalog. */
@Command(
        name = "scaffold",
        description =
                "Writes annotated interfaces that record a whole catalog, one for each of its modules or sections, and the"
                        + " enums of their closed labels, to start an application from. Nothing is written if files exist already. Families"
                        + " whose interfaces the processor would refuse are left out and reported.",
        footer = {"", "Example:", "  scaffold metrics.yaml --package com.acme.shop.metrics"})
final class ScaffoldCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1", paramLabel = "CATALOG", description = CatalogArguments.DESCRIPTION)
    private String argument = "";

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

    @Mixin
    private FindingOptions options = new FindingOptions();

    @Override
    public Integer call() {
        if (!Scaffold.isPackage(packageName)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + packageName + "' is not a valid package name; write one like com.acme.gate");
        }
        CatalogArguments read = CatalogArguments.read(spec, List.of(argument));
        if (!read.findings().isEmpty()) {
            return Math.max(options.report(read.findings()), FindingOptions.FOUND);
        }
        if (read.catalogs().size() != 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    read.catalogs().isEmpty()
                            ? argument + " contains no catalog; name a file"
                            : argument + " contains several catalogs, "
                                    + join(read.catalogs().stream()
                                            .map(Catalog::name)
                                            .toList()) + "; name one file");
        }
        return write(Scaffold.of(read.catalogs().get(0), packageName, options.severities()));
    }

    /** Writes all that can be written. Findings about the rest fail the command even so. */
    private int write(Scaffold scaffold) {
        if (!scaffold.files().isEmpty()) {
            writeFiles(scaffold);
        }
        int status = options.report(scaffold.findings());
        scaffold.leftOut().forEach((family, reason) -> err().println(family + " is left out: " + reason));
        err().println(
                        scaffold.files().isEmpty()
                                ? "nothing written, because there is no family to record"
                                : "wrote " + scaffold.files().size() + " files to " + folder());
        return status;
    }

    private Path folder() {
        return out.resolve(packageName.replace('.', '/'));
    }

    private void writeFiles(Scaffold scaffold) {
        Path folder = folder();
        List<Path> present = scaffold.files().keySet().stream()
                .map(folder::resolve)
                .filter(Files::exists)
                .toList();
        if (!present.isEmpty() && !force) {
            throw new ParameterException(
                    spec.commandLine(),
                    "nothing written, because these files exist already: " + join(present)
                            + "; move them away, choose another --package or --out, or overwrite them with --force");
        }
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : scaffold.files().entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "cannot write to " + folder + ": " + e + "; check --out", e);
        }
    }

    private static String join(List<?> all) {
        return String.join(", ", all.stream().map(Object::toString).toList());
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
