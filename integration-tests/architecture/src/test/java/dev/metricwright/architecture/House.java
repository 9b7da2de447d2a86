package dev.metricwright.architecture;

import java.nio.file.Path;

/** The folders and files of the modules. */
final class House {

    private House() {}

    /** The last part of a module's path, which is part of the names of the artifact and of the automatic module. */
    static String name(String module) {
        return Path.of(module).getFileName().toString();
    }

    /** Returns the classes of a module as the compiler wrote them. */
    static Path classes(String module) {
        return Path.of(System.getProperty("house.root"), module, "target", "classes");
    }

    /** Returns the jar that a module publishes. */
    static Path jar(String module) {
        return published(module, ".jar");
    }

    /** Returns another file that a module publishes, by its suffix, such as {@code -sources.jar}. */
    static Path published(String module, String suffix) {
        String name = "metricwright-" + name(module) + "-" + System.getProperty("house.version") + suffix;
        return Path.of(System.getProperty("house.root"), module, "target", name);
    }
}
