package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.recorded.RecordedInterface;
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
 * Reads what the processor left of recorders in class folders and jars. Nothing makes it throw; whatever is wrong is a
 * {@link Mistake}.
 */
public final class RecorderFiles {

    private final List<RecordedInterface> recorders = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    private RecorderFiles() {}

    /**
     * Reads all recorders of some places.
     *
     * @param places class folders and jars; that some of them have no recorders is no mistake, that none of them has is one
     * @return the recorders and the mistakes
     */
    public static RecorderReading read(Collection<Path> places) {
        RecorderFiles files = new RecorderFiles();
        new LinkedHashSet<>(places).forEach(files::add);
        if (files.recorders.isEmpty() && files.mistakes.isEmpty()) {
            String all = places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
            files.mistake(
                    all, "there is no recorder here; name class folders or jars that the processor has written to");
        }
        return new RecorderReading(files.recorders, files.mistakes);
    }

    private void add(Path place) {
        try {
            if (Files.isDirectory(place)) {
                addFolder(place);
            } else if (Files.exists(place)) {
                addJar(place);
            } else {
                mistake(place.toString(), "there is no such folder or jar; correct the path");
            }
        } catch (ZipException e) {
            mistake(place.toString(), "this is no jar: " + e.getMessage() + "; name a class folder or a jar");
        } catch (IOException e) {
            mistake(place.toString(), "this cannot be read: " + e + "; check that it may be");
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
                    add(place, file.toString(), () -> Files.newInputStream(file));
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
                add(place, place + "!/" + entry.getName(), () -> jar.getInputStream(entry));
            }
        }
    }

    private interface Content {
        InputStream open() throws IOException;
    }

    private void add(Path place, String file, Content content) {
        try (InputStream in = content.open()) {
            recorders.add(RecorderReader.read(place.toString(), file, in.readNBytes(TreeLimits.SIZE + 1)));
        } catch (UnreadableTreeException e) {
            mistakes.add(e.mistake());
        } catch (IOException e) {
            mistake(file, "the file cannot be read: " + e + "; check that it is a file and may be read");
        }
    }

    private void mistake(String file, String message) {
        mistakes.add(new Mistake(Origin.whole(file), message));
    }
}
