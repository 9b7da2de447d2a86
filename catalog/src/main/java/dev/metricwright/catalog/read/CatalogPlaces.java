package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Origin;
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
    private final List<Mistake> mistakes = new ArrayList<>();

    void add(Path place) {
        searched.add(place.toString());
        try {
            if (Files.isDirectory(place)) {
                addFolder(place);
            } else if (!Files.exists(place)) {
                mistake(place, "there is no such file or folder" + seenFrom(place) + "; correct the path");
            } else if (!Files.isReadable(place)) {
                mistake(place, "it may not be read; change its permissions");
            } else if (place.toString().toLowerCase(Locale.ROOT).endsWith(".jar")) {
                String root = "jar:" + place.toRealPath().toUri().toURL() + "!/";
                addAll(CatalogIndex.read(root, place + "!/", mistakes));
            } else if (isCatalog(place)) {
                addFile(place);
            } else {
                mistake(place, "this is no catalog; name a *.yaml, *.yml or *.json, a folder of these, or a *.jar");
            }
        } catch (IOException e) {
            mistake(place, "this cannot be read: " + e + "; check that it may be");
        }
    }

    /** A path that is not absolute is wrong most often because the compiler runs elsewhere than expected. */
    private static String seenFrom(Path place) {
        return place.isAbsolute() ? "" : ", seen from " + Path.of("").toAbsolutePath();
    }

    private void addFolder(Path folder) throws IOException {
        List<Path> found;
        try (Stream<Path> content = Files.list(folder)) {
            found = content.filter(CatalogPlaces::isCatalog).sorted().toList();
        }
        if (found.isEmpty()) {
            mistake(folder, "the folder has no *.yaml, *.yml or *.json; name one that has");
        }
        for (Path file : found) {
            addFile(file);
        }
    }

    /** A schema often lies beside the catalogs that it describes. */
    private static boolean isCatalog(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
        return named && !name.endsWith(".schema.json") && Files.isRegularFile(file);
    }

    private void addFile(Path file) throws IOException {
        String name = file.toString();
        Mistake absent = new Mistake(Origin.whole(name), "there is no such file; correct the path");
        addAll(List.of(new CatalogFile(name, file.toRealPath().toUri().toURL(), absent)));
    }

    /** Adds what the jars and folders of a class path list. */
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
            mistakes.add(new Mistake(
                    Origin.whole(CatalogIndex.PATH), "the class path cannot be searched: " + e + "; check its jars"));
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

    private void mistake(Path place, String message) {
        mistakes.add(new Mistake(Origin.whole(place.toString()), message));
    }

    List<CatalogFile> files() {
        return List.copyOf(files.values());
    }

    /** {@return every place, in the order of the search} */
    List<String> searched() {
        return List.copyOf(searched);
    }

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }
}
