package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the catalog files at the places that a user names and on a class path, each file once. */
final class CatalogPlaces {

    private final Map<String, CatalogFile> files = new LinkedHashMap<>();
    private final List<String> searched = new ArrayList<>();
    private final List<Finding> mistakes = new ArrayList<>();

    void add(Path place) {
        searched.add(place.toString());
        try {
            if (Files.isDirectory(place)) {
                addFolder(place);
            } else if (!Files.exists(place)) {
                mistake(Rule.NO_SUCH_FILE, place, relativeTo(place));
            } else if (!Files.isReadable(place)) {
                mistake(Rule.NO_PERMISSION, place);
            } else if (place.toString().toLowerCase(Locale.ROOT).endsWith(".jar")) {
                String root = "jar:" + place.toRealPath().toUri().toURL() + "!/";
                addAll(CatalogIndex.read(root, place + "!/", mistakes));
            } else if (isCatalog(place)) {
                addFile(place);
            } else {
                mistake(Rule.NOT_A_CATALOG, place);
            }
        } catch (IOException e) {
            mistake(Rule.UNREADABLE, place, e);
        }
    }

    /**
     * The working directory, for the message about a relative path. Most often, such a path is wrong because the
     * compiler runs in another directory than expected.
     */
    private static String relativeTo(Path place) {
        return place.isAbsolute() ? "" : " in " + Path.of("").toAbsolutePath();
    }

    private void addFolder(Path folder) throws IOException {
        List<Path> found;
        try (Stream<Path> content = Files.list(folder)) {
            found = content.filter(CatalogPlaces::isCatalog).sorted().toList();
        }
        if (found.isEmpty()) {
            mistake(Rule.EMPTY_FOLDER, folder);
        }
        for (Path file : found) {
            addFile(file);
        }
    }

    /** Whether a file is a catalog by its name. A schema often lies beside the catalogs that it describes. */
    private static boolean isCatalog(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
        return named && !name.endsWith(".schema.json") && Files.isRegularFile(file);
    }

    private void addFile(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            mistake(Rule.NO_PERMISSION, file);
            return;
        }
        String name = file.toString();
        Finding absent = Rule.NO_SUCH_FILE.at(Origin.whole(name), "");
        addAll(List.of(new CatalogFile(name, file.toRealPath().toUri().toURL(), absent)));
    }

    /** Adds the catalogs that the jars and folders of a class path list. */
    void add(ClassLoader loader) {
        try {
            for (URL index : Collections.list(loader.getResources(CatalogIndex.PATH))) {
                String url = index.toString();
                String root = url.substring(0, url.length() - CatalogIndex.PATH.length());
                String rootName = displayed(root);
                searched.add(rootName + CatalogIndex.PATH);
                addAll(CatalogIndex.read(root, rootName, mistakes));
            }
        } catch (IOException e) {
            mistakes.add(Rule.CLASS_PATH_UNREADABLE.at(Origin.whole(CatalogIndex.PATH), e));
        }
    }

    private static String displayed(String root) {
        String path = root.startsWith("jar:") ? root.substring("jar:".length()) : root;
        return path.startsWith("file:") ? path.substring("file:".length()) : path;
    }

    private void addAll(List<CatalogFile> found) {
        for (CatalogFile file : found) {
            files.putIfAbsent(file.url().toString(), file);
        }
    }

    private void mistake(Rule rule, Path place, Object... details) {
        mistakes.add(rule.at(Origin.whole(place.toString()), details));
    }

    List<CatalogFile> files() {
        return List.copyOf(files.values());
    }

    /** {@return every place, in the order of the search} */
    List<String> searched() {
        return List.copyOf(searched);
    }

    List<Finding> mistakes() {
        return List.copyOf(mistakes);
    }
}
