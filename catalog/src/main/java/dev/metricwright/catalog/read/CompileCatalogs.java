package dev.metricwright.catalog.read;

import dev.metricwright.catalog.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles a folder of YAML catalogs to JSON, beside an index of their names. The build runs it on shipped catalogs.
 */
public final class CompileCatalogs {

    private static final String SOURCE = ".yaml";

    private CompileCatalogs() {}

    /**
     * Compiles every {@code *.yaml} of a folder.
     *
     * @param args the folder of the sources and the folder to write to
     * @throws IOException if a file cannot be read or written
     * @throws IllegalArgumentException if a catalog has mistakes, or if the arguments are not two folders
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("two folders are needed, of the sources and of the results");
        }
        List<Finding> mistakes = compileAll(Path.of(args[0]), Path.of(args[1]));
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(
                    mistakes.stream().map(Finding::toString).collect(Collectors.joining(System.lineSeparator())));
        }
    }

    static List<Finding> compileAll(Path sources, Path results) throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.list(sources)) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SOURCE))
                    .map(name -> name.substring(0, name.length() - SOURCE.length()))
                    .sorted()
                    .toList();
        }
        List<Finding> mistakes = new ArrayList<>();
        Files.createDirectories(results);
        for (String name : names) {
            mistakes.addAll(compile(sources.resolve(name + SOURCE), results.resolve(name + ".json")));
        }
        Files.writeString(results.resolve("index"), String.join("\n", names) + "\n");
        return mistakes;
    }

    /**
     * Compiles a catalog.
     *
     * @param source the catalog
     * @param result the JSON file to write; it is not written if the catalog is invalid
     * @return the mistakes in the catalog
     * @throws IOException if a file cannot be read or written
     */
    public static List<Finding> compile(Path source, Path result) throws IOException {
        CompiledCatalog compiled = CatalogReader.compile(source.toString(), Files.readAllBytes(source));
        if (compiled.json().isPresent()) {
            write(compiled.json().get(), result);
        }
        return compiled.reading().mistakes();
    }

    /** Replaces the file as a whole, so that a failure leaves the old one. */
    private static void write(String json, Path result) throws IOException {
        Path written = result.resolveSibling(result.getFileName() + ".new");
        try {
            Files.writeString(written, json);
            Files.move(written, result, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
