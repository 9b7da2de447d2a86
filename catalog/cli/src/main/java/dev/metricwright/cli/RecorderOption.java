package dev.metricwright.cli;

import dev.metricwright.catalog.read.RecorderFiles;
import dev.metricwright.catalog.read.RecorderReading;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that names the recorders of an application. */
final class RecorderOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--recorders",
            paramLabel = "CLASSPATH",
            description =
                    "All class folders and jars of an application that were compiled with the processor, separated as"
                            + " in a class path.")
    private List<String> classPaths = List.of();

    /** Whether recorders are named. */
    boolean isGiven() {
        return !classPaths.isEmpty();
    }

    /**
     * Reads the descriptions of the recorders.
     *
     * @return what was read; nothing if no recorders are named
     * @throws ParameterException if a place cannot be opened
     */
    RecorderReading read() {
        if (classPaths.isEmpty()) {
            return new RecorderReading(List.of(), List.of(), List.of());
        }
        RecorderReading recorders = RecorderFiles.read(places());
        for (String file : recorders.leftOver()) {
            spec.commandLine()
                    .getErr()
                    .println("note: " + file + " is ignored, because the class of its recorder no longer exists; delete"
                            + " the file, or compile in a clean build");
        }
        return recorders;
    }

    private List<Path> places() {
        List<Path> places = classPaths.stream()
                .flatMap(list -> Arrays.stream(list.split(Pattern.quote(File.pathSeparator), -1)))
                .filter(path -> !path.isBlank())
                .map(path -> Path.of(path).normalize())
                .distinct()
                .toList();
        if (places.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--recorders is empty; name class folders or jars");
        }
        for (Path place : places) {
            if (!Files.isReadable(place)) {
                throw new ParameterException(
                        spec.commandLine(), "no class folder or jar " + place + " can be opened; correct --recorders");
            }
        }
        return places;
    }
}
