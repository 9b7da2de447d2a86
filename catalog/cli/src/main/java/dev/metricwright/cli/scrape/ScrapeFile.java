package dev.metricwright.cli.scrape;

import dev.metricwright.cli.page.PageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page in a file.
 *
 * @param name its path, as the user wrote it
 */
record ScrapeFile(String name) implements ScrapeSource {

    /** A host with a port, as other programs write a URL. */
    private static final Pattern ADDRESS = Pattern.compile("[\\w.-]+:[0-9]{1,5}(?:/.*)?");

    @Override
    public Scrape read(Optional<PageFormat> stated) throws UnreadableScrape {
        try {
            return Scrape.of(name, Files.readAllBytes(Path.of(name)), stated);
        } catch (IOException | InvalidPathException e) {
            throw new UnreadableScrape(problem(e), e);
        }
    }

    private String problem(Exception e) {
        if (e instanceof InvalidPathException invalid) {
            return "invalid path " + name + ": " + invalid.getReason() + "; correct it";
        }
        if (e instanceof NoSuchFileException) {
            return "no file " + name + "; correct the path"
                    + (ADDRESS.matcher(name).matches() ? ", or write http://" + name + " for a URL" : "");
        }
        return Files.isDirectory(Path.of(name))
                ? name + " is a folder; name a file in it"
                : "cannot open " + name + "; check its permissions";
    }
}
