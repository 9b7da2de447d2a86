package dev.metricwright.architecture;

import java.nio.file.Path;

/** Where the parts of the house stand. */
final class House {

    private House() {}

    /** The last part of a module's path: the artifact and the automatic module are named after it. */
    static String name(String module) {
        return Path.of(module).getFileName().toString();
    }

    /** The classes of a module as the compiler left them. */
    static Path classes(String module) {
        return Path.of(System.getProperty("house.root"), module, "target", "classes");
    }

    /** The jar that a module publishes. */
    static Path jar(String module) {
        return published(module, ".jar");
    }

    /** Another file that it publishes, which is named for what it is: {@code -sources.jar}. */
    static Path published(String module, String suffix) {
        String name = "metricwright-" + name(module) + "-" + System.getProperty("house.version") + suffix;
        return Path.of(System.getProperty("house.root"), module, "target", name);
    }
}
