package systems;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A program of Debian's package {@code prometheus}. */
final class Program {

    private Program() {}

    /** Whether a program is there; says aloud what is not done where it is not. */
    static boolean isInstalled(String program, String what) {
        boolean isInstalled = Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!isInstalled) {
            System.out.println("SKIPPED: " + what + ", since " + program + " is not installed");
        }
        return isInstalled;
    }

    /** Gives the test up, aloud, where the program is not installed. */
    static void require(String program, String what) {
        if (!isInstalled(program, what)) {
            abort(program + " is not installed");
        }
    }

    /**
     * How a program ended.
     *
     * @param exit its exit code
     * @param output the lines that it wrote
     */
    record Ended(int exit, List<String> output) {}

    /** Runs a program to its end. */
    static Ended run(Path input, String... command) throws IOException, InterruptedException {
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
