package dev.metricwright.cli.scrape;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the pages of URLs are read.
 *
 * @param timeout the time for a whole page, from the connection to the last byte
 * @param maxSize the largest page
 * @param authorities a file with the certificates of the authorities that are trusted; if empty, those of the JDK are
 * @param environment the values of environment variables, which may hold credentials
 */
public record HttpSettings(
        Duration timeout,
        PageSize maxSize,
        Optional<Path> authorities,
        Function<String, Optional<String>> environment) {}
