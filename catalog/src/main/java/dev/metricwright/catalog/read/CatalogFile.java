package dev.metricwright.catalog.read;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;

/**
 * A catalog file somewhere: in a folder or in a jar.
 *
 * @param name what it is called in messages
 * @param url where its content is; also what tells two files apart
 */
record CatalogFile(String name, URL url) {

    CatalogReading read() {
        try (InputStream in = open(url)) {
            return CatalogReader.read(name, in);
        } catch (IOException e) {
            return CatalogReader.unreadable(name, e);
        }
    }

    /** Without the cache of {@code jar:} connections, which would keep jars open for as long as a build daemon lives. */
    static InputStream open(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }
}
