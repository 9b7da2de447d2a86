package benchmarks.commands;

import benchmarks.Numbers;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command of the command line, with its cost in new processes. */
final class Command {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final double KIB_OF_A_MIB = 1024;

    private final String title;
    private final List<String> line;
    private final Path report;
    private final Numbers millis = new Numbers();
    private final Numbers mebibytes = new Numbers();

    /**
     * A command.
     *
     * @param title its name in the table
     * @param cli the jar of the command line
     * @param folder the folder for a file that a measured process writes
     * @param options options of the JVM
     * @param arguments the arguments of the command line
     */
    Command(String title, Path cli, Path folder, List<String> options, List<String> arguments) {
        this.title = title;
        this.report = folder.resolve("peak-memory.txt");
        this.line = new ArrayList<>(List.of(JAVA.toString()));
        this.line.addAll(options);
        this.line.addAll(List.of(
                "-classpath",
                cli + File.pathSeparator + locationOf(WithPeakMemory.class),
                WithPeakMemory.class.getName(),
                report.toString()));
        this.line.addAll(arguments);
    }

    String title() {
        return title;
    }

    /** {@return the elapsed times of whole processes} */
    Numbers millis() {
        return millis;
    }

    /** {@return the largest amounts of resident memory} */
    Numbers mebibytes() {
        return mebibytes;
    }

    /**
     * Runs the command in a new process, and adds its cost.
     *
     * @throws IOException if the process cannot be started, or the system does not report its memory
     * @throws InterruptedException if the thread is interrupted while it waits
     * @throws IllegalStateException if the command fails or finds something
     */
    void measure() throws IOException, InterruptedException {
        Files.deleteIfExists(report);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String output;
        int exit;
        try {
            output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            exit = process.waitFor();
        } finally {
            process.destroyForcibly();
        }
        millis.add((System.nanoTime() - start) / 1e6);
        if (exit != 0) {
            throw new IllegalStateException(
                    "the command to be measured fails; correct it: " + String.join(" ", line) + "\n" + output);
        }
        if (!Files.exists(report)) {
            throw new IllegalStateException("the memory of a process is measured on Linux only; run it there");
        }
        mebibytes.add(Long.parseLong(Files.readString(report)) / KIB_OF_A_MIB);
    }

    private static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of " + type + " is no file; run it from a build", e);
        }
    }
}
