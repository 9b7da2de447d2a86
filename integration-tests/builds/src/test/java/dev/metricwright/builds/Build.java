package dev.metricwright.builds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A finished Maven build, and its folder. */
record Build(Path folder) {

    /**
     * The beginning of a message, or of a line that continues it. Behind a warning of the JVM, Maven prints messages
     * without their level.
     */
    private static final Pattern MESSAGE = Pattern.compile("\\[ERROR] |\\[WARNING] |  |/.+\\.java:\\[");

    static Build of(String name) {
        return new Build(Path.of(System.getProperty("builds"), name));
    }

    List<String> log() throws IOException {
        return Files.readAllLines(folder.resolve("build.log"));
    }

    /** Whether Maven reports success. */
    boolean succeeded() throws IOException {
        return log().contains("[INFO] BUILD SUCCESS");
    }

    /**
     * Returns the compiler's messages about a module, warnings and errors, as Maven prints them; paths begin at the
     * module's folder.
     */
    List<String> compilerSays(String module) throws IOException {
        List<String> said = new ArrayList<>();
        boolean inModule = false;
        for (String line : log()) {
            if (line.startsWith("[INFO] Building ")) {
                inModule = line.startsWith("[INFO] Building " + module + " ");
            } else if (line.startsWith("[INFO] BUILD ")) {
                break;
            } else if (inModule && MESSAGE.matcher(line).lookingAt()) {
                said.add(line.replace(folder.resolve(module) + "/", "").replace(folder + "/", ""));
            }
        }
        return said;
    }
}
