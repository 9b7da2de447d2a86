package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Origin;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The list of catalogs that a jar or a folder of classes carries: a line a path from its root; {@code #} begins a comment. */
final class CatalogIndex {

    static final String PATH = "dev/metricwright/catalogs.index";

    private CatalogIndex() {}

    /**
     * Reads the index of a jar or folder.
     *
     * @param root its root, with the slash at the end
     * @param rootName what the root is called in messages
     */
    static List<CatalogFile> read(String root, String rootName, List<Mistake> mistakes) {
        String name = rootName + PATH;
        List<CatalogFile> files = new ArrayList<>();
        try (InputStream in = CatalogFile.open(url(root, PATH))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                if (!line.isEmpty() && !line.startsWith("#")) {
                    addFile(root, rootName, line, new Origin(name, i + 1, 1), files, mistakes);
                }
            }
        } catch (FileNotFoundException e) {
            mistakes.add(new Mistake(
                    whole(rootName),
                    "the jar has no " + PATH + "; add one, which lists its catalogs, a line a path from the root"));
        } catch (IOException e) {
            mistakes.add(new Mistake(whole(rootName), "the jar cannot be read: " + e + "; build it anew"));
        }
        return files;
    }

    private static void addFile(
            String root, String rootName, String path, Origin origin, List<CatalogFile> files, List<Mistake> mistakes) {
        Mistake absent = new Mistake(origin, "there is no '" + path + "'; correct the path, it starts at the root");
        try {
            files.add(new CatalogFile(rootName + path, url(root, path), absent));
        } catch (MalformedURLException e) {
            mistakes.add(absent);
        }
    }

    private static Origin whole(String rootName) {
        return Origin.whole(rootName.endsWith("!/") ? rootName.substring(0, rootName.length() - 2) : rootName);
    }

    static URL url(String root, String path) throws MalformedURLException {
        try {
            return URI.create(root + new URI(null, null, path, null).getRawPath())
                    .toURL();
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw (MalformedURLException) new MalformedURLException(path).initCause(e);
        }
    }
}
