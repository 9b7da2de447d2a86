package systems;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A real Prometheus, on the loopback address, that scrapes some systems and evaluates some rules each second. */
final class PrometheusServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path log;
    private final Process process;
    private final URI api;

    PrometheusServer(Path folder, List<ReferenceSystem> systems, List<Path> rules)
            throws IOException, InterruptedException {
        int port = freePort();
        this.api = URI.create("http://127.0.0.1:" + port + "/api/v1/");
        this.log = folder.resolve("prometheus.log");
        Path configuration = Files.writeString(folder.resolve("prometheus.yml"), configuration(systems, rules));
        this.process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String configuration(List<ReferenceSystem> systems, List<Path> rules) {
        StringBuilder text =
                new StringBuilder("global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s}\n");
        text.append("rule_files: ")
                .append(rules.stream().map(Path::toString).toList())
                .append('\n');
        text.append("scrape_configs:\n");
        for (ReferenceSystem system : systems) {
            List<String> targets = system.processes().stream()
                    .map(process -> process.metrics().getAuthority())
                    .toList();
            text.append("- job_name: ").append(system.name()).append('\n');
            text.append("  metrics_path: ")
                    .append(system.processes().get(0).metrics().getPath())
                    .append('\n');
            text.append("  static_configs: [{targets: [\"")
                    .append(String.join("\", \"", targets))
                    .append("\"]}]\n");
        }
        return text.toString();
    }

    /** Waits until each target has been scraped, and none has failed. */
    void awaitScrapes(int targets) throws IOException, InterruptedException {
        await("targets", data -> {
            List<Map<String, Object>> active = list(data, "activeTargets");
            return active.size() == targets && active.stream().allMatch(target -> "up".equals(target.get("health")));
        });
    }

    /** Waits until each rule has been evaluated; returns those that could not be, and why. */
    List<String> failedRules() throws IOException, InterruptedException {
        Map<String, Object> data = await("rules", PrometheusServer::isEvaluated);
        return list(data, "groups").stream()
                .flatMap(group -> list(group, "rules").stream())
                .filter(rule -> !"ok".equals(rule.get("health")))
                .map(rule -> rule.get("name") + ": " + rule.get("lastError"))
                .toList();
    }

    private static boolean isEvaluated(Map<String, Object> data) {
        return list(data, "groups").stream()
                .flatMap(group -> list(group, "rules").stream())
                .noneMatch(rule -> "unknown".equals(rule.get("health")));
    }

    /** The names of the samples that it has of a system, without those that it adds itself. */
    TreeSet<String> sampleNames(ReferenceSystem system) throws IOException, InterruptedException {
        String selector = URLEncoder.encode("{job=\"" + system.name() + "\"}", StandardCharsets.UTF_8);
        Object names = get("label/__name__/values?match[]=" + selector).get("data");
        TreeSet<String> found = new TreeSet<>();
        ((List<?>) names).forEach(name -> found.add((String) name));
        found.removeIf(name -> name.equals("up")
                || name.startsWith("scrape_")
                || name.equals("ALERTS")
                || name.equals("ALERTS_FOR_STATE")
                || name.contains(":"));
        return found;
    }

    @SuppressWarnings("unchecked") // an object of JSON
    private Map<String, Object> await(String path, Predicate<Map<String, Object>> done)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                Map<String, Object> data = (Map<String, Object>) get(path).get("data");
                if (done.test(data)) {
                    return data;
                }
            } catch (IOException starting) {
                // not listening yet
            }
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("Prometheus did not come to show its " + path + ":\n" + Files.readString(log));
            }
            Thread.sleep(200);
        }
    }

    @SuppressWarnings("unchecked") // an object of JSON
    private Map<String, Object> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(api + path.replace("[", "%5B").replace("]", "%5D")))
                .timeout(Duration.ofSeconds(10))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " is answered with " + answer.statusCode() + ": " + answer.body());
        }
        return (Map<String, Object>)
                new Load(LoadSettings.builder().setCodePointLimit(1 << 24).build()).loadFromString(answer.body());
    }

    @SuppressWarnings("unchecked") // a list of objects of JSON
    private static List<Map<String, Object>> list(Map<String, Object> object, String key) {
        return (List<Map<String, Object>>) object.get(key);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
