package dev.metricwright.cli;

import dev.metricwright.cli.page.PageFormat;
import dev.metricwright.cli.scrape.HttpSettings;
import dev.metricwright.cli.scrape.PageSize;
import dev.metricwright.cli.scrape.Scrape;
import dev.metricwright.cli.scrape.ScrapeSource;
import dev.metricwright.cli.scrape.UnreadableScrape;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options of every command that reads pages: how each SCRAPE is read. */
final class ScrapeOptions {

    /** What a SCRAPE may be, for {@code --help}. */
    static final String DESCRIPTION =
            "A page that a process exposed: a file, - for the standard input, or an http or https URL.";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            defaultValue = "auto",
            description = "The format of the pages: text, openmetrics, or auto. With auto, the Content-Type of a URL"
                    + " decides, and otherwise the content. Default: ${DEFAULT-VALUE}.")
    private As as = As.AUTO;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            defaultValue = "10s",
            description = "The time for the whole page of a URL. Default: ${DEFAULT-VALUE}.")
    private Duration timeout = Duration.ZERO;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            defaultValue = "256MB",
            description = "The largest page of a URL, decompressed: a number of bytes, or of KB, MB or GB. Default:"
                    + " ${DEFAULT-VALUE}.")
    private PageSize maxSize = new PageSize(0);

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "The certificates in PEM of the authorities that may sign the certificate of an https URL,"
                    + " instead of those that the JDK trusts.")
    private Optional<Path> authorities = Optional.empty();

    /** How a page is read. */
    enum As {
        /** In the format that it shows. */
        AUTO,
        /** As Prometheus text 0.0.4. */
        TEXT,
        /** As OpenMetrics 1.0. */
        OPENMETRICS
    }

    /** Reads a size with its unit. */
    private static final class SizeConverter implements ITypeConverter<PageSize> {
        @Override
        public PageSize convert(String text) {
            return PageSize.read(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is not a size below 2GB; write one such as 500KB or 256MB"));
        }
    }

    /**
     * Reads a page.
     *
     * @throws ParameterException if it cannot be opened, or is not a page of metrics
     */
    Scrape read(String argument) {
        HttpSettings http = new HttpSettings(
                timeout, maxSize, authorities, variable -> Optional.ofNullable(System.getenv(variable)));
        try {
            return ScrapeSource.of(argument, http).read(stated());
        } catch (UnreadableScrape e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Optional<PageFormat> stated() {
        return switch (as) {
            case AUTO -> Optional.empty();
            case TEXT -> Optional.of(PageFormat.TEXT);
            case OPENMETRICS -> Optional.of(PageFormat.OPENMETRICS);
        };
    }
}
