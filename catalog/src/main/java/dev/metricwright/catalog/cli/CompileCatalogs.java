package dev.metricwright.catalog.cli;

import dev.metricwright.catalog.read.CatalogReader;
import dev.metricwright.catalog.read.CompiledCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Compiles a folder of YAML catalogs to JSON beside an index of their names. The build runs it on those that we ship. */
public final class CompileCatalogs {

    private static final String SOURCE = ".yaml";

    private CompileCatalogs() {}

    /**
     * Compiles every {@code *.yaml} of a folder.
     *
     * @param args the folder of the sources and the folder to write to
     * @throws IOException if a file cannot be read or written
     * @throws IllegalArgumentException if there are mistakes in a catalog, or not two folders
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("two folders are needed, of the sources and of the results");
        }
        List<String> mistakes = compileAll(Path.of(args[0]), Path.of(args[1]));
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), mistakes));
        }
    }

    static List<String> compileAll(Path sources, Path results) throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.list(sources)) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SOURCE))
                    .map(name -> name.substring(0, name.length() - SOURCE.length()))
                    .sorted()
                    .toList();
        }
        List<String> mistakes = new ArrayList<>();
        Files.createDirectories(results);
        for (String name : names) {
            mistakes.addAll(compile(sources.resolve(name + SOURCE), results.resolve(name + ".json")));
        }
        Files.writeString(results.resolve("index"), String.join("\n", names) + "\n");
        return mistakes;
    }

    /** Writes nothing where there are mistakes. */
    static List<String> compile(Path source, Path result) throws IOException {
        CompiledCatalog compiled = CatalogReader.compile(source.toString(), Files.readAllBytes(source));
        if (compiled.json().isPresent()) {
            Files.writeString(result, compiled.json().get());
        }
        return compiled.reading().mistakes().stream().map(Object::toString).toList();
    }
}
