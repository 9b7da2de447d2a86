package conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A program that tests compare with, if it is installed: one of Debian's package {@code prometheus}. */
public final class Program {

    private Program() {}

    /**
     * Whether a program is installed; if not, prints the test that is skipped.
     *
     * @param program its name
     * @param what the test that needs it
     * @return whether it is on the path
     */
    public static boolean isInstalled(String program, String what) {
        boolean isInstalled = Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!isInstalled) {
            System.out.println("SKIPPED: " + what + ", since " + program + " is not installed");
        }
        return isInstalled;
    }

    /**
     * The result of a program.
     *
     * @param exit its exit code
     * @param output the lines that it wrote
     */
    public record Ended(int exit, List<String> output) {}

    /**
     * Runs a program to its end.
     *
     * @param input its standard input
     * @param command the program and its arguments
     * @return the result
     * @throws IOException if it cannot be started
     * @throws InterruptedException if the thread is interrupted
     */
    public static Ended run(Path input, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(input.toFile())
                .start();
        List<String> output = Arrays.asList(new String(process.getInputStream().readAllBytes()).split("\n", -1));
        return new Ended(
                process.waitFor(),
                output.stream().filter(line -> !line.isBlank()).toList());
    }
}
