package dev.metricwright.catalog.recorded;

import java.util.ArrayList;
import java.util.List;

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

    /**
     * The class files that the recorder of a description may have. The name of an interface does not tell packages from
     * enclosing types, so there is one for each number of packages.
     *
     * @param path the path of the description from the root of the classes
     * @return the paths of the class files, from the root of the classes
     */
    public static List<String> classFiles(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1, path.length() - EXTENSION.length());
        List<String> files = new ArrayList<>();
        int start = 0;
        do {
            String packages = name.substring(0, start).replace('.', '/');
            String types = name.substring(start).replace('.', '_');
            files.add(packages + types + "Recorder.class");
            start = name.indexOf('.', start) + 1;
        } while (start > 0);
        return files;
    }
}
