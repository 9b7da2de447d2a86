package dev.metricwright.house;

import java.nio.file.Path;

/** Where the parts of the house stand. */
final class House {

    private House() {}

    /** The classes of a module as the compiler left them. */
    static Path classes(String module) {
        return Path.of(System.getProperty("house.root"), module, "target", "classes");
    }

    /** The jar that a module publishes. */
    static Path jar(String module) {
        String name = "metricwright-" + module + "-" + System.getProperty("house.version") + ".jar";
        return Path.of(System.getProperty("house.root"), module, "target", name);
    }
}
