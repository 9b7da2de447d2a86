package benchmarks.processing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A compilation to be measured.
 *
 * @param sources the folders of the sources
 * @param processors the names of the annotation processors; empty for no processing
 * @param processorPath the processors' jars and folders
 * @param options further options of {@code javac}
 * @param output the folder for the output: classes, and below {@code sources} the files that processors write
 */
record Compilation(
        List<Path> sources, List<String> processors, List<Path> processorPath, List<String> options, Path output) {

    /** Returns the options of {@code javac}, except those for processors, which the caller loads. */
    List<String> arguments(List<Path> classPath) {
        String path = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return Stream.concat(
                        Stream.of(
                                "-nowarn",
                                "-cp",
                                path,
                                "-d",
                                folder("classes").toString(),
                                "-s",
                                written().toString(),
                                processors.isEmpty() ? "-proc:none" : "-Xlint:-processing"),
                        options.stream())
                .toList();
    }

    /** The folder where processors write sources. */
    Path written() {
        return folder("sources");
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(output.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder in " + output, e);
        }
    }

    /** Returns all Java files to compile, in an order that does not depend on the file system. */
    List<Path> files() {
        return sources.stream().flatMap(folder -> javaFiles(folder).stream()).toList();
    }

    /** Returns the Java files of a folder. */
    static List<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
