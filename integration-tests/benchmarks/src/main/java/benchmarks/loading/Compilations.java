package benchmarks.loading;

import benchmarks.Javac;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The compilations that are measured. Each compiles one small interface. */
final class Compilations {

    private final Path processor;
    private final Path output;

    /**
     * Prepares compilations.
     *
     * @param processor the product's jar
     * @param folder the folder to write to
     */
    Compilations(Path processor, Path folder) throws IOException {
        this.processor = processor;
        this.output = Files.createDirectories(folder.resolve("classes"));
    }

    /** A compilation that reads the catalog and does nothing else. */
    Reading reading(Subject subject, Path source, boolean metered) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>();
        arguments.add("-A" + LoadingProcessor.CATALOG + "=" + subject.name());
        subject.file().ifPresent(file -> arguments.add("-A" + LoadingProcessor.FILE + "=" + file));
        if (metered) {
            arguments.add("-A" + LoadingProcessor.METERED + "=true");
            // This module is not among those that a compiler loads by default.
            arguments.add("-J--add-modules=jdk.management");
        }
        String path = locationOf(LoadingProcessor.class) + File.pathSeparator + processor;
        return Reading.in(
                javac(path, LoadingProcessor.class.getName(), source, arguments).output());
    }

    /** A compilation with the product's processor. */
    Javac.Run product(Subject subject, Path source) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>();
        subject.file().ifPresent(file -> arguments.add("-Ametricwright.catalogs=" + file));
        return javac(processor.toString(), "dev.metricwright.processor.MetricwrightProcessor", source, arguments);
    }

    /** A compilation without the product. */
    Javac.Run idle(Path source) throws IOException, InterruptedException {
        return javac(locationOf(IdleProcessor.class).toString(), IdleProcessor.class.getName(), source, List.of());
    }

    private Javac.Run javac(String processorPath, String name, Path source, List<String> more)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(more);
        arguments.addAll(List.of("-processorpath", processorPath, "-processor", name));
        arguments.addAll(
                List.of("-cp", locationOf(dev.metricwright.Counter.class).toString()));
        arguments.addAll(List.of("-d", output.toString(), source.toString()));
        return Javac.run(arguments);
    }

    private static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of " + type + " is no file; run it from a build", e);
        }
    }
}
