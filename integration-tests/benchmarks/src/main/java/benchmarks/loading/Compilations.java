package benchmarks.loading;

import benchmarks.Javac;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The compilations that are measured, each of one small interface. */
final class Compilations {

    private final Path processor;
    private final Path output;

    /**
     * Compiles with a processor.
     *
     * @param processor the product's jar
     * @param folder where to write
     */
    Compilations(Path processor, Path folder) throws IOException {
        this.processor = processor;
        this.output = Files.createDirectories(folder.resolve("classes"));
    }

    /** Reads the catalog and does nothing else. */
    Reading reading(Subject subject, Path source, boolean metered) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>();
        arguments.add("-A" + LoadingProcessor.CATALOG + "=" + subject.name());
        subject.file().ifPresent(file -> arguments.add("-A" + LoadingProcessor.FILE + "=" + file));
        if (metered) {
            arguments.add("-A" + LoadingProcessor.METERED + "=true");
            // Not among the modules that a compiler has of itself.
            arguments.add("-J--add-modules=jdk.management");
        }
        String path = locationOf(LoadingProcessor.class) + File.pathSeparator + processor;
        return Reading.in(
                javac(path, LoadingProcessor.class.getName(), source, arguments).output());
    }

    /** All that the product does. */
    Javac.Run product(Subject subject, Path source) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>();
        subject.file().ifPresent(file -> arguments.add("-Ametricwright.catalogs=" + file));
        return javac(processor.toString(), "dev.metricwright.processor.MetricwrightProcessor", source, arguments);
    }

    /** What is left without it. */
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
