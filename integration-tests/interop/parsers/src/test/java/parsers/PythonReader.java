package parsers;

import dev.metricwright.exposition.ExpositionFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The parsers of Prometheus' client for Python, in a process that reads one scrape after the other. */
final class PythonReader implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;

    private PythonReader(Path python) throws IOException {
        String program;
        try (InputStream script = PythonReader.class.getResourceAsStream("read.py")) {
            program = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
        this.process = new ProcessBuilder(python.toString(), "-c", program)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** The first Python on the path that has the parsers. */
    static Optional<Path> python() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, "python3"))
                .filter(Files::isExecutable)
                .filter(PythonReader::hasParsers)
                .findFirst();
    }

    private static boolean hasParsers(Path python) {
        try {
            return new ProcessBuilder(python.toString(), "-c", "import prometheus_client.openmetrics.parser")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static PythonReader start(Path python) {
        try {
            return new PythonReader(python);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the families of a scrape, by the parser's names for them; fails with the parser's error message. */
    Map<String, ReadFamily> read(ExpositionFormat format, String text) throws IOException {
        return read(format, text, false);
    }

    /** Returns the families of a scrape in which samples may have timestamps and exemplars; these are not returned. */
    Map<String, ReadFamily> readWithExtras(ExpositionFormat format, String text) throws IOException {
        return read(format, text, true);
    }

    private Map<String, ReadFamily> read(ExpositionFormat format, String text, boolean mayHaveExtras)
            throws IOException {
        byte[] scrape = text.getBytes(StandardCharsets.UTF_8);
        String parser = format == ExpositionFormat.OPENMETRICS ? "openmetrics" : "text";
        process.getOutputStream().write((parser + ' ' + scrape.length + '\n').getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().write(scrape);
        process.getOutputStream().flush();
        Map<String, ReadFamily> families = new TreeMap<>();
        ReadFamily family = null;
        while (true) {
            String line = answers.readLine();
            String[] words = line == null ? new String[] {"error", "Python ended"} : line.split(" ", -1);
            switch (words[0]) {
                case "family" -> {
                    family = ReadFamily.empty(word(words[2]), word(words[3]), word(words[4]));
                    if (families.put(word(words[1]), family) != null) {
                        throw new AssertionError("there are two of " + words[1]);
                    }
                }
                case "sample" -> {
                    if (!mayHaveExtras && !words[3].equals("none")) {
                        throw new AssertionError(
                                "a sample with a timestamp or an exemplar: " + String.join(" ", words));
                    }
                    family.add(sample(words), number(words[2]));
                }
                case "done" -> {
                    return families;
                }
                default -> throw new AssertionError("Python's parser refuses it: " + word(words[1]) + '\n' + text);
            }
        }
    }

    private static Sample sample(String[] words) {
        Map<String, String> labels = new HashMap<>();
        for (int i = 4; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            labels.put(word(words[i].substring(0, equals)), word(words[i].substring(equals + 1)));
        }
        return new Sample(word(words[1]), labels);
    }

    private static String word(String quoted) {
        return URLDecoder.decode(quoted, StandardCharsets.UTF_8);
    }

    private static double number(String python) {
        return switch (python) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(python);
        };
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
