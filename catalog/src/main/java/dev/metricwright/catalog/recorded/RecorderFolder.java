package dev.metricwright.catalog.recorded;

/**
 * The folders among the classes in which the processor writes the descriptions of recorders, and in which
 * {@code lint --recorders} looks for them.
 */
public enum RecorderFolder {

    /**
     * The folder for recorders in a named module. In such a module, each folder whose name is valid for a package is a
     * package, and Java does not start if two modules have the same package.
     */
    NAMED_MODULE("META-INF/metricwright/recorders/"),

    /**
     * The folder for all other recorders. In a jar on a module path that does not declare a module, only folders with
     * classes are packages.
     */
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
    public String path() {
        return path;
    }

    /**
     * Whether a file describes a recorder.
     *
     * @param path its path from the root of the classes
     * @return true if a recorder is described in it
     */
    public static boolean isFile(String path) {
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
