package dev.metricwright.cli;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Nearest;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.read.CatalogLibrary;
import dev.metricwright.catalog.read.CatalogReader;
import dev.metricwright.catalog.read.CatalogReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The catalogs that arguments name: shipped ones by their names, all others by files, folders and jars. They are read
 * together, each once.
 */
final class CatalogArguments {

    static final String DESCRIPTION =
            "A catalog: the name of a shipped one, or a file, a folder with *.yaml, *.yml and *.json, or a jar. Several are"
                    + " read together.";

    private static final String OWN = "/dev/metricwright/catalog/own/metricwright.yaml";

    private final CommandSpec command;
    private final CatalogLibrary shipped = new CatalogLibrary(List.of(), CatalogArguments.class.getClassLoader());
    private final List<Catalog> catalogs = new ArrayList<>();
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Map<String, Catalog> byName = new HashMap<>();

    private CatalogArguments(CommandSpec command) {
        this.command = command;
    }

    /**
     * Reads catalogs.
     *
     * @param command the command, for its error messages
     * @param arguments the arguments that name catalogs
     * @return what was read
     * @throws ParameterException if an argument is not a shipped catalog and cannot be opened
     */
    static CatalogArguments read(CommandSpec command, List<String> arguments) {
        CatalogArguments read = new CatalogArguments(command);
        List<Path> paths = new ArrayList<>();
        for (String argument : new LinkedHashSet<>(arguments)) {
            if (read.shipped.find(argument).catalog().isEmpty()) {
                paths.add(read.path(argument));
            }
        }
        CatalogReader.readAll(paths).forEach(read::add);
        for (String argument : arguments) {
            read.shipped.find(argument).catalog().ifPresent(read::add);
        }
        return read;
    }

    /** {@return the catalog of the metrics about recording itself, which every registry may expose} */
    static Catalog own() {
        try (InputStream content = CatalogArguments.class.getResourceAsStream(OWN)) {
            byte[] bytes = Objects.requireNonNull(content, OWN).readAllBytes();
            return CatalogReader.read(OWN, bytes).catalog().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the valid catalogs, in the order of the arguments, shipped ones last} */
    List<Catalog> catalogs() {
        return List.copyOf(catalogs);
    }

    /** {@return the findings about the other catalogs, which are invalid} */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private Path path(String argument) {
        if (argument.isBlank()) {
            throw new ParameterException(command.commandLine(), "a CATALOG is empty; name one");
        }
        try {
            Path path = Path.of(argument);
            if (Files.isReadable(path)) {
                return path;
            }
            throw new ParameterException(
                    command.commandLine(),
                    Files.exists(path)
                            ? "cannot open " + argument + ": permission denied; change its permissions"
                            : "no catalog, file or folder " + argument + remedy(argument));
        } catch (InvalidPathException e) {
            throw new ParameterException(
                    command.commandLine(), "invalid path " + argument + ": " + e.getReason() + "; correct it", e);
        }
    }

    private String remedy(String argument) {
        List<String> known = shipped.find("").known();
        return argument.contains("/")
                ? "; correct the path"
                : Nearest.to(argument, known)
                        .map(nearest -> "; did you mean " + nearest + "?")
                        .orElse("; shipped catalogs are " + String.join(", ", known));
    }

    private void add(CatalogReading reading) {
        findings.addAll(reading.mistakes());
        if (reading.isClean()) {
            reading.catalog().ifPresent(this::add);
        }
    }

    private void add(Catalog catalog) {
        Catalog first = byName.putIfAbsent(catalog.name(), catalog);
        if (first == null) {
            catalogs.add(catalog);
        } else if (!first.origin().equals(catalog.origin())) {
            findings.add(Rule.DUPLICATE_CATALOG.at(catalog.origin(), catalog.name(), first.origin()));
        }
    }
}
