package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import dev.metricwright.catalog.recorded.RecordedInterface;
import dev.metricwright.catalog.recorded.RecorderFolder;
import dev.metricwright.catalog.tree.Document;
import dev.metricwright.catalog.tree.UnreadableTreeException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads the descriptions of recorders that the processor wrote into class folders and jars. No file makes it throw;
 * every mistake is a {@link Finding}. Compilers that compile again delete the classes of a deleted interface, but not its
 * description; such a description is not read.
 */
public final class RecorderFiles {

    private final List<RecordedInterface> recorders = new ArrayList<>();
    private final List<Finding> mistakes = new ArrayList<>();
    private final List<String> leftOver = new ArrayList<>();

    private RecorderFiles() {}

    /**
     * Reads all recorders of some places.
     *
     * @param places class folders and jars; a place without recorders is a mistake only if no place has any
     * @return the recorders and the mistakes
     */
    public static RecorderReading read(Collection<Path> places) {
        RecorderFiles files = new RecorderFiles();
        new LinkedHashSet<>(places).forEach(files::add);
        if (files.recorders.isEmpty() && files.mistakes.isEmpty()) {
            String all = places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
            files.mistake(Rule.NO_RECORDERS, all);
        }
        return new RecorderReading(files.recorders, files.mistakes, files.leftOver);
    }

    private void add(Path place) {
        try {
            if (Files.isDirectory(place)) {
                addFolder(place);
            } else if (Files.exists(place)) {
                addJar(place);
            } else {
                mistake(Rule.NO_SUCH_CLASSES, place.toString());
            }
        } catch (ZipException e) {
            mistake(Rule.NOT_A_JAR, place.toString(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            mistake(Rule.CLASSES_UNREADABLE, place.toString(), e);
        }
    }

    private void addFolder(Path place) throws IOException {
        for (RecorderFolder each : RecorderFolder.values()) {
            Path folder = place.resolve(each.path());
            if (Files.isDirectory(folder)) {
                List<Path> found;
                try (Stream<Path> content = Files.list(folder)) {
                    found = content.filter(file -> RecorderFolder.isFile(each.path() + file.getFileName()))
                            .sorted()
                            .toList();
                }
                for (Path file : found) {
                    if (RecorderFolder.classFiles(each.path() + file.getFileName()).stream()
                            .anyMatch(name -> Files.exists(place.resolve(name)))) {
                        add(place, file.toString(), () -> Files.newInputStream(file));
                    } else {
                        leftOver.add(file.toString());
                    }
                }
            }
        }
    }

    private void addJar(Path place) throws IOException {
        try (ZipFile jar = new ZipFile(place.toFile())) {
            List<? extends ZipEntry> found = jar.stream()
                    .filter(entry -> RecorderFolder.isFile(entry.getName()))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : found) {
                String file = place + "!/" + entry.getName();
                if (RecorderFolder.classFiles(entry.getName()).stream().anyMatch(name -> jar.getEntry(name) != null)) {
                    add(place, file, () -> jar.getInputStream(entry));
                } else {
                    leftOver.add(file);
                }
            }
        }
    }

    private interface Content {
        InputStream open() throws IOException;
    }

    private void add(Path place, String file, Content content) {
        try (InputStream in = content.open()) {
            recorders.add(RecorderReader.read(place.toString(), file, in.readNBytes(Document.MAX_SIZE + 1)));
        } catch (UnreadableTreeException e) {
            mistakes.add(e.mistake());
        } catch (IOException e) {
            mistake(Rule.CLASSES_UNREADABLE, file, e);
        }
    }

    private void mistake(Rule rule, String file, Object... details) {
        mistakes.add(rule.at(Origin.whole(file), details));
    }
}
