package dev.metricwright.builds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A finished Maven build, and its folder. */
record Build(Path folder) {

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
            } else if (inModule && line.matches("(\\[ERROR] |\\[WARNING] |  ).*")) { // Two spaces continue a message.
                said.add(line.replace(folder.resolve(module) + "/", "").replace(folder + "/", ""));
            }
        }
        return said;
    }
}
