package dev.metricwright.catalog.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.List;
import java.util.Optional;

/**
 * A catalog file somewhere: in a folder or in a jar.
 *
 * @param name what it is called in messages
 * @param url where its content is; also what tells two files apart
 * @param absent what is wrong where there is no such file
 */
record CatalogFile(String name, URL url, Mistake absent) {

    CatalogReading read() {
        try (InputStream in = open(url)) {
            return CatalogReader.read(name, in);
        } catch (FileNotFoundException e) {
            return new CatalogReading(Optional.empty(), List.of(absent));
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
