package dev.metricwright.catalog.read;

import dev.metricwright.catalog.finding.Finding;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;

/**
 * A catalog file in a folder or in a jar.
 *
 * @param name its name in messages
 * @param url the location of its content, which also identifies the file
 * @param absent the finding to report if the file does not exist
 */
record CatalogFile(String name, URL url, Finding absent) {

    CatalogReading read() {
        try (InputStream in = open(url)) {
            return CatalogReader.read(name, in);
        } catch (FileNotFoundException e) {
            return CatalogReading.failed(absent);
        } catch (IOException e) {
            return CatalogReader.unreadable(name, e);
        }
    }

    /** Opens a file without the cache of {@code jar:} connections, which would keep jars open in a build daemon. */
    static InputStream open(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }
}
