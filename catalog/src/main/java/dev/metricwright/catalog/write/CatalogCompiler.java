package dev.metricwright.catalog.write;

import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.read.CatalogReader;
import dev.metricwright.catalog.read.CatalogReading;
import dev.metricwright.catalog.tree.Document;
import dev.metricwright.catalog.tree.Mistakes;
import dev.metricwright.catalog.tree.UnreadableTreeException;
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
public final class CatalogCompiler {

    private static final String SOURCE = ".yaml";

    private CatalogCompiler() {}

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
        String name = source.toString();
        byte[] content = Files.readAllBytes(source);
        CatalogReading reading = CatalogReader.read(name, content);
        if (reading.isClean()) {
            replace(result, json(name, content));
        }
        return reading.mistakes();
    }

    /**
     * Writes a catalog as JSON.
     *
     * @param file the name of its file; its extension states the language
     * @param content its content, which {@link CatalogReader} read without a mistake
     * @return JSON with the same keys; the same content always gives the same JSON
     * @throws IllegalArgumentException if the content cannot be read
     */
    public static String json(String file, byte[] content) {
        try {
            return JsonText.of(Document.read(file, content, new Mistakes()));
        } catch (UnreadableTreeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Replaces the file as a whole, so that a failure leaves the old one. */
    private static void replace(Path result, String json) throws IOException {
        Path written = result.resolveSibling(result.getFileName() + ".new");
        try {
            Files.writeString(written, json);
            Files.move(written, result, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
