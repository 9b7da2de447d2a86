package dev.metricwright.processor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;

/**
 * {@code javac} in a process of its own, as builds run it: it finds processors as services, in the order of a path.
 *
 * @param exit its exit code
 * @param said what it printed
 */
record JavacProcess(int exit, String said) {

    /**
     * Compiles.
     *
     * @param folder what class files and generated sources are written to
     */
    static JavacProcess run(Path folder, List<JavaFileObject> sources, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J-Duser.language=en",
                "-encoding",
                "UTF-8",
                "-d",
                folder.toString(),
                Compilations.catalogs("example")));
        command.addAll(List.of(options));
        for (JavaFileObject source : sources) {
            Path file = folder.resolve("in").resolve(Compilations.fileName(source));
            Files.createDirectories(file.getParent());
            command.add(Files.writeString(file, Compilations.text(source)).toString());
        }
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new JavacProcess(process.waitFor(), Files.readString(said));
    }

    /** Entries of the tests' class path: {@code lombok}, {@code mapstruct}, {@code ours} for all else, in the order given. */
    static String path(String... owners) {
        List<String> all =
                Compilations.classPathWith().stream().map(File::getPath).toList();
        return List.of(owners).stream()
                .flatMap(owner -> all.stream().filter(entry -> owner(entry).equals(owner)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String owner(String entry) {
        String name = Path.of(entry).getFileName().toString();
        return name.startsWith("lombok-") ? "lombok" : name.startsWith("mapstruct-") ? "mapstruct" : "ours";
    }
}
