package dev.metricwright.catalog.read;

import dev.metricwright.catalog.recorded.RecordedInterface;

/** Where the processor leaves what recorders define, among their classes, and {@link RecorderFiles} looks for it. */
public enum RecorderFolder {

    /**
     * Of recorders in a named module. There, each folder with a name as packages have it is a package, and Java does not start
     * with two modules that have the same one.
     */
    NAMED_MODULE("META-INF/metricwright/recorders/"),

    /** Of all other recorders. A jar on a module path that does not declare a module has packages where it has classes alone. */
    UNNAMED_MODULE("dev/metricwright/recorders/");

    private static final String EXTENSION = ".json";

    private final String path;

    RecorderFolder(String path) {
        this.path = path;
    }

    /**
     * The file that describes a recorder.
     *
     * @param recorder the recorder
     * @return its path from the root of the classes
     */
    public String file(RecordedInterface recorder) {
        return path.concat(recorder.name()).concat(EXTENSION);
    }

    /** {@return the folder from the root of the classes} */
    String path() {
        return path;
    }

    /** Whether a path from the root of the classes is that of a file which describes a recorder. */
    static boolean isFile(String path) {
        for (RecorderFolder folder : values()) {
            if (path.startsWith(folder.path)
                    && path.endsWith(EXTENSION)
                    && path.indexOf('/', folder.path.length()) < 0) {
                return true;
            }
        }
        return false;
    }
}
