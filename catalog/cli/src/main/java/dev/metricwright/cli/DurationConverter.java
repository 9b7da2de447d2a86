package dev.metricwright.cli;

import dev.metricwright.cli.promql.TimeSpan;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a duration as PromQL writes it. */
final class DurationConverter implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        return TimeSpan.read(text)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is not a duration above zero; write one such as 15s or 1m"));
    }
}
