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
 * {@code javac} in its own process, as builds run it: it finds processors as services, in the order of a path.
 *
 * @param exit its exit code
 * @param said its output
 */
record JavacProcess(int exit, String said) {

    private static final List<String> OTHERS = List.of("checker", "lombok", "mapstruct");

    /**
     * Compiles.
     *
     * @param folder the folder for class files and generated sources
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

    /**
     * Returns entries of the tests' class path in the given order: {@code checker}, {@code lombok}, {@code mapstruct}, or
     * {@code ours} for all others.
     */
    static String path(String... owners) {
        List<String> all =
                Compilations.classPathWith().stream().map(File::getPath).toList();
        return List.of(owners).stream()
                .flatMap(owner -> all.stream().filter(entry -> owner(entry).equals(owner)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String owner(String entry) {
        String name = Path.of(entry).getFileName().toString();
        return OTHERS.stream()
                .filter(other -> name.startsWith(other + "-"))
                .findFirst()
                .orElse("ours");
    }
}
