package example.portunus;

import com.sun.net.httpserver.BasicAuthenticator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Demonstrates the way from annotation to scrape: a generated recorder, a scrape of a running server, and the
 * compiler's messages about an interface with five mistakes.
 */
public final class Demo {

    private Demo() {}

    /**
     * Runs the demonstration.
     *
     * @param arguments the folder of the generated sources, the folder of the sample with mistakes, the processor's jar
     * @throws Exception if any step fails
     */
    public static void main(String[] arguments) throws Exception {
        Path generated = Path.of(arguments[0]);
        Path mistakes = Path.of(arguments[1]);
        Path processor = Path.of(arguments[2]);

        title("The recorder that was generated for RateLimitMetrics");
        System.out.println(Files.readString(generated.resolve("example/portunus/RateLimitMetricsRecorder.java")));

        title("What Prometheus sees after some traffic");
        System.out.println(scrape());

        title("What javac says of an interface with five mistakes");
        Path source = mistakes.resolve("BrokenMetrics.java");
        System.out.println(numbered(source));
        String diagnostics = compile(source, processor);
        System.out.println(diagnostics);
        if (!diagnostics.contains("5 errors")) {
            throw new IllegalStateException("expected five errors");
        }
    }

    private static void title(String text) {
        System.out.println("\n==== " + text + "\n");
    }

    private static String scrape() throws IOException, InterruptedException {
        BasicAuthenticator superadmins = new BasicAuthenticator("portunus") {
            @Override
            public boolean checkCredentials(String user, String password) {
                return user.equals("superadmin") && password.equals("demo");
            }
        };
        try (PortunusServer server = new PortunusServer(0, superadmins)) {
            SampleLoad.drive(server);
            HttpRequest request =
                    HttpRequest.newBuilder(server.endpoint().uri()).build();
            return "GET " + request.uri() + "\n\n"
                    + HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .body();
        }
    }

    private static String numbered(Path source) throws IOException {
        StringBuilder text = new StringBuilder();
        List<String> lines = Files.readAllLines(source);
        for (int i = 0; i < lines.size(); i++) {
            text.append(String.format("%3d  %s%n", i + 1, lines.get(i)));
        }
        return text.toString();
    }

    private static String compile(Path source, Path processor) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path output = Files.createTempDirectory("metricwright-demo");
        StringWriter text = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d",
                    output.toString(),
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "-processorpath",
                    processor.toString());
            boolean compiled = compiler.getTask(
                            new PrintWriter(text), files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            if (compiled) {
                throw new IllegalStateException(source + " was expected not to compile");
            }
        } finally {
            delete(output);
        }
        return text.toString().replace(source.toString(), source.getFileName().toString());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
