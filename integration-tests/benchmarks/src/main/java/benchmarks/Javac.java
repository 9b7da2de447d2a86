package benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The compiler as users run it: a new process for each compilation, with the JDK that runs the benchmark. */
public final class Javac {

    private static final Path PROGRAM = Path.of(System.getProperty("java.home"), "bin", "javac");

    /** Linux' statistics of this process; they include the times of child processes that have ended. */
    private static final Path STATUS = Path.of("/proc/self/stat");

    private static final int CHILDREN_USER = 13;
    private static final int MILLIS_OF_A_TICK = 10;

    private Javac() {}

    /**
     * A compilation.
     *
     * @param millis how long it took
     * @param cpuMillis the time of all of its threads, to 10 ms, if the system reports it
     * @param output the printed text
     */
    public record Run(double millis, OptionalDouble cpuMillis, String output) {}

    /**
     * Compiles.
     *
     * @param arguments the arguments of {@code javac}
     * @throws IOException if it cannot be started
     * @throws InterruptedException if the thread is interrupted while it waits
     * @throws IllegalStateException if the compilation fails
     */
    public static Run run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(PROGRAM.toString());
        command.addAll(arguments);
        OptionalDouble cpuBefore = cpuOfChildren();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output;
        int exit;
        try {
            output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            exit = process.waitFor();
        } finally {
            process.destroyForcibly();
        }
        double millis = (System.nanoTime() - start) / 1e6;
        OptionalDouble cpuAfter = cpuOfChildren();
        if (exit != 0) {
            throw new IllegalStateException(
                    "the compilation to be measured fails; correct it: " + String.join(" ", command) + "\n" + output);
        }
        OptionalDouble cpu = cpuBefore.isPresent() && cpuAfter.isPresent()
                ? OptionalDouble.of(cpuAfter.getAsDouble() - cpuBefore.getAsDouble())
                : OptionalDouble.empty();
        return new Run(millis, cpu, output);
    }

    private static OptionalDouble cpuOfChildren() {
        if (!Files.isReadable(STATUS)) {
            return OptionalDouble.empty();
        }
        try {
            String status = Files.readString(STATUS);
            // The second field is the program's name in parentheses, and may contain spaces.
            String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_USER + 1]);
            return OptionalDouble.of(ticks * MILLIS_OF_A_TICK);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + STATUS, e);
        }
    }
}
