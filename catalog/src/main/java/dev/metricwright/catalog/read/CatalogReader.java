package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.tree.Document;
import dev.metricwright.catalog.tree.Mistakes;
import dev.metricwright.catalog.tree.Node;
import dev.metricwright.catalog.tree.UnreadableTreeException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads catalog files. The extension of a file states its language: {@code .json} is JSON, {@code .yaml} and
 * {@code .yml} are YAML. No file makes the reader throw; every mistake is a {@link Finding}.
 */
public final class CatalogReader {

    private CatalogReader() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its catalog and its mistakes
     */
    public static CatalogReading read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        } catch (IOException e) {
            return unreadable(file.toString(), e);
        }
    }

    /**
     * Reads all catalogs of some places.
     *
     * @param places files, folders and jars; of a folder, each {@code *.yaml}, {@code *.yml} and {@code *.json} in it
     * @return the reading of each file, once, in the order of the places; last, the mistakes in the places themselves
     */
    public static List<CatalogReading> readAll(List<Path> places) {
        CatalogPlaces found = new CatalogPlaces();
        places.forEach(found::add);
        Stream<CatalogReading> readings = found.files().stream().map(CatalogFile::read);
        return found.mistakes().isEmpty()
                ? readings.toList()
                : Stream.concat(readings, Stream.of(new CatalogReading(Optional.empty(), found.mistakes())))
                        .toList();
    }

    /**
     * Reads a stream.
     *
     * @param file the name of the file in messages; its extension states the language
     * @param in its content; the stream is left open
     * @return its catalog and its mistakes
     */
    public static CatalogReading read(String file, InputStream in) {
        try {
            return read(file, in.readNBytes(Document.MAX_SIZE + 1));
        } catch (IOException e) {
            return unreadable(file, e);
        }
    }

    /**
     * Reads a file's content.
     *
     * @param file the name of the file in messages; its extension states the language
     * @param content its content, in UTF-8
     * @return its catalog and its mistakes
     */
    public static CatalogReading read(String file, byte[] content) {
        Mistakes mistakes = new Mistakes();
        try {
            Node root = Document.read(file, content, mistakes);
            Optional<Catalog> catalog = new ModelReader(mistakes).read(root);
            return new CatalogReading(catalog, mistakes.inOrder());
        } catch (UnreadableTreeException e) {
            mistakes.add(e.mistake());
            return new CatalogReading(Optional.empty(), mistakes.inOrder());
        }
    }

    /**
     * Reads JSON that the build wrote because it found no mistakes. A family is read only when it is first asked for.
     */
    static CatalogReading readChecked(String file, byte[] content) {
        Mistakes mistakes = new Mistakes();
        try {
            Node root = Document.readWithoutFamilies(file, content, mistakes);
            return new CatalogReading(new ModelReader(mistakes).read(root), mistakes.inOrder());
        } catch (UnreadableTreeException e) {
            return CatalogReading.failed(e.mistake());
        }
    }

    static CatalogReading unreadable(String file, IOException e) {
        boolean absent = e instanceof NoSuchFileException || e instanceof FileNotFoundException;
        Origin origin = new Origin(file, 1, 1);
        return CatalogReading.failed(absent ? Rule.NO_SUCH_FILE.at(origin, "") : Rule.UNREADABLE.at(origin, e));
    }
}
