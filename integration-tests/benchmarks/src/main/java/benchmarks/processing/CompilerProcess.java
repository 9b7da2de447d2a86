package benchmarks.processing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A {@link Compiler} in a process of the JDK that runs the benchmark. */
final class CompilerProcess implements AutoCloseable {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Process process;
    private final Writer requests;
    private final BufferedReader answers;

    CompilerProcess() throws IOException {
        this.process = new ProcessBuilder(
                        JAVA.toString(),
                        "-Xmx1g",
                        "-cp",
                        locationOf(Compiler.class).toString(),
                        Compiler.class.getName())
                .redirectErrorStream(true)
                .start();
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Returns the cost of a compilation in a process that is started for it. */
    static Cost cold(Compilation compilation) throws IOException {
        try (CompilerProcess process = new CompilerProcess()) {
            return process.compile(compilation);
        }
    }

    /** Compiles. */
    Cost compile(Compilation compilation) throws IOException {
        Path file = Files.createDirectories(compilation.output()).resolve("request.txt");
        new Compiler.Request(
                        compilation.processors(),
                        texts(compilation.processorPath()),
                        compilation.arguments(List.of(
                                locationOf(dev.metricwright.Counter.class), locationOf(org.mapstruct.Mapper.class))),
                        texts(compilation.files()))
                .write(file);
        requests.write(file + "\n");
        requests.flush();
        return Cost.parse(Optional.ofNullable(answers.readLine()).orElse("the process has ended"));
    }

    private static List<String> texts(List<Path> paths) {
        return paths.stream().map(Path::toString).toList();
    }

    @Override
    public void close() throws IOException {
        try {
            requests.close();
        } finally {
            process.destroy();
        }
    }

    /** Returns the jar or folder of a class. */
    static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of " + type + " is no file; run it from a build", e);
        }
    }
}
