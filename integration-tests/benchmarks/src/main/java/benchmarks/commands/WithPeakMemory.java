package benchmarks.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The main class of a measured process. It runs the command line, and before the process ends, it writes down the
 * largest amount of memory that was resident.
 */
public final class WithPeakMemory {

    /** Linux' description of this process; only this process can read it to the end. */
    private static final Path STATUS = Path.of("/proc/self/status");

    private static final String PEAK = "VmHWM:";

    private WithPeakMemory() {}

    /**
     * Runs a command.
     *
     * @param arguments the file to write the memory to, in KiB, and the arguments of the command line
     * @throws ReflectiveOperationException if the class path lacks the command line
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Path report = Path.of(arguments[0]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(report)));
        Class.forName("dev.metricwright.cli.Metricwright")
                .getMethod("main", String[].class)
                .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void write(Path report) {
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith(PEAK)) {
                    Files.writeString(
                            report,
                            line.substring(PEAK.length()).replace("kB", "").strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the peak memory from " + STATUS + " to " + report, e);
        }
    }
}
