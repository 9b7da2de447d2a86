package dev.metricwright.cli;

import dev.metricwright.cli.sources.Dashboard;
import dev.metricwright.cli.sources.RuleFile;
import dev.metricwright.cli.sources.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that name files with expressions: rules and dashboards. */
final class SourceOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--rules",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Files with rules: of Prometheus, of the rulers of Thanos and Mimir, or PrometheusRule manifests.")
    private List<String> rules = List.of();

    @Option(
            names = "--dashboards",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Dashboards and library panels of Grafana as JSON, in the classic or the second schema.")
    private List<String> dashboards = List.of();

    boolean areGiven() {
        return !rules.isEmpty() || !dashboards.isEmpty();
    }

    /**
     * Reads the files.
     *
     * @return what each of them contains, rules first
     * @throws ParameterException if one cannot be opened
     */
    List<SourceFile> read() {
        List<SourceFile> files = new ArrayList<>();
        rules.forEach(file -> files.add(read("--rules", file, RuleFile::read)));
        dashboards.forEach(file -> files.add(read("--dashboards", file, Dashboard::read)));
        return files;
    }

    private SourceFile read(String option, String file, BiFunction<String, byte[], SourceFile> reader) {
        try {
            return reader.apply(file, Files.readAllBytes(Path.of(file)));
        } catch (IOException | InvalidPathException e) {
            throw new ParameterException(spec.commandLine(), option + ": " + problem(file, e), e);
        }
    }

    private static String problem(String file, Exception e) {
        if (e instanceof InvalidPathException invalid) {
            return "invalid path " + file + ": " + invalid.getReason() + "; correct it";
        }
        if (e instanceof NoSuchFileException) {
            return "no file " + file + "; correct the path";
        }
        return Files.isDirectory(Path.of(file))
                ? file + " is a folder; name its files"
                : "cannot open " + file + "; check its permissions";
    }
}
