package dev.metricwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs the compiler and the virtual machine with the published jars, as users do. */
final class Jdk {

    /** The result of a program: its exit code, and its output with errors. */
    record Result(int exit, String text) {}

    private Jdk() {}

    /**
     * Compiles a source with only the runtime's jar on the class path and the processor's jar on the processor path.
     *
     * @return the messages of the compiler
     */
    static String compile(Path source, Path classes, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "-d",
                classes.toString(),
                "-classpath",
                House.jar("runtime").toString(),
                "-processorpath",
                House.jar("processor").toString()));
        all.addAll(List.of(options));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter text = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            compiler.getTask(text, files, null, all, null, files.getJavaFileObjects(source))
                    .call();
        }
        return text.toString();
    }

    /** Runs {@code java} in its own process. */
    static Result run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Result(process.exitValue(), text);
        } finally {
            process.destroyForcibly();
        }
    }
}
