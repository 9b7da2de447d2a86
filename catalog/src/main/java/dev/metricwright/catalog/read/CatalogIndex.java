package dev.metricwright.catalog.read;

import dev.metricwright.catalog.Origin;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.catalog.finding.Rule;
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

/**
 * The list of catalogs in a jar or a folder of classes: one path from the root per line; {@code #} begins a comment.
 */
final class CatalogIndex {

    static final String PATH = "dev/metricwright/catalogs.index";

    private CatalogIndex() {}

    /**
     * Reads the index of a jar or folder.
     *
     * @param root its root, with the slash at the end
     * @param rootName the name of the root in messages
     */
    static List<CatalogFile> read(String root, String rootName, List<Finding> mistakes) {
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
            mistakes.add(Rule.INDEX_MISSING.at(whole(rootName), PATH));
        } catch (IOException e) {
            mistakes.add(Rule.JAR_UNREADABLE.at(whole(rootName), e));
        }
        return files;
    }

    private static void addFile(
            String root, String rootName, String path, Origin origin, List<CatalogFile> files, List<Finding> mistakes) {
        Finding absent = Rule.INDEXED_FILE_MISSING.at(origin, path);
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
