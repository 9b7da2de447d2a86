package dev.metricwright.cli.scrape;

import dev.metricwright.cli.page.PageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A page in a file.
 *
 * @param name its path, as the user wrote it
 */
record ScrapeFile(String name) implements ScrapeSource {

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
            return "no file " + name + "; correct the path";
        }
        return Files.isDirectory(Path.of(name))
                ? name + " is a folder; name a file in it"
                : "cannot open " + name + "; check its permissions";
    }
}
