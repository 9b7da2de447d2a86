package dev.metricwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a command did.
 *
 * @param status its exit status
 * @param out what it printed to the standard output
 * @param err what it printed to the standard error
 */
record CommandRun(int status, String out, String err) {

    /** Runs a command. */
    static CommandRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Metricwright.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new CommandRun(status, out.toString(), err.toString());
    }

    /** Runs a command in a JVM of its own, with environment variables and options of the JVM. */
    static CommandRun inItsOwnJvm(Map<String, String> environment, List<String> options, String... args)
            throws IOException, InterruptedException {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(
                Stream.of(java.stream(), options.stream(), Stream.of(Metricwright.class.getName()), Stream.of(args))
                        .flatMap(part -> part)
                        .toList());
        builder.environment().putAll(environment);
        Process process = builder.start();
        // Each of them is at most a few lines, so that the second one does not wait for the first.
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new CommandRun(process.waitFor(), out, err);
    }
}
