package dev.metricwright.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a SCRAPE on the command line names. */
final class ScrapeArgument {

    /** What a SCRAPE may be, for {@code --help}. */
    static final String DESCRIPTION = "A page that a process exposed: a file, or - for the standard input.";

    private static final Pattern HTML = Pattern.compile("(?i)\\s*<(?:!doctype|html|head|body)\\b.*");

    /** Enough of a page to see whether it is HTML. */
    private static final int BEGINNING = 1024;

    private final String name;
    private final byte[] content;

    private ScrapeArgument(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /** Its name in messages. */
    String name() {
        return name;
    }

    /** The page. */
    byte[] content() {
        return content;
    }

    /**
     * Reads a page.
     *
     * @throws ParameterException if it cannot be opened, or is a page for people
     */
    static ScrapeArgument read(CommandSpec spec, String argument) {
        try {
            ScrapeArgument scrape = argument.equals("-")
                    ? new ScrapeArgument("standard input", System.in.readAllBytes())
                    : new ScrapeArgument(argument, Files.readAllBytes(Path.of(argument)));
            if (scrape.isHtml()) {
                throw new ParameterException(
                        spec.commandLine(),
                        argument + " is a page in HTML; name the one with the metrics, such as /metrics");
            }
            return scrape;
        } catch (IOException | InvalidPathException e) {
            throw new ParameterException(spec.commandLine(), problem(argument, e), e);
        }
    }

    private boolean isHtml() {
        String beginning =
                new String(content, 0, Math.min(BEGINNING, content.length), StandardCharsets.ISO_8859_1).stripLeading();
        return HTML.matcher(beginning).lookingAt();
    }

    private static String problem(String argument, Exception e) {
        if (argument.equals("-")) {
            return "cannot read the standard input: " + e.getMessage();
        }
        if (e instanceof InvalidPathException invalid) {
            return "invalid path " + argument + ": " + invalid.getReason() + "; correct it";
        }
        if (e instanceof NoSuchFileException) {
            return "no file " + argument + "; correct the path";
        }
        return Files.isDirectory(Path.of(argument))
                ? argument + " is a folder; name a file in it"
                : "cannot open " + argument + "; check its permissions";
    }
}
