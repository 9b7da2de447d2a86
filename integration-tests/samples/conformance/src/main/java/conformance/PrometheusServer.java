package conformance;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A real Prometheus, on the loopback address, that scrapes some jobs and evaluates some rules each second. */
public final class PrometheusServer implements AutoCloseable {

    /**
     * A job to scrape.
     *
     * @param name the name of the job
     * @param targets the addresses of its processes, which all answer at the same path
     */
    public record Job(String name, List<URI> targets) {}

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path log;
    private final Process process;
    private final URI api;

    /**
     * Starts a server.
     *
     * @param folder the folder for its data
     * @param jobs the jobs to scrape
     * @param rules the files of rules to evaluate
     * @param features more of its feature flags, such as {@code native-histograms}, with which it prefers protobuf
     * @throws IOException if it cannot be started
     */
    public PrometheusServer(Path folder, List<Job> jobs, List<Path> rules, String... features) throws IOException {
        int port = freePort();
        this.api = URI.create("http://127.0.0.1:" + port + "/api/v1/");
        this.log = folder.resolve("prometheus.log");
        Path configuration = Files.writeString(folder.resolve("prometheus.yml"), configuration(jobs, rules));
        String enabled = Stream.concat(Stream.of("exemplar-storage"), Stream.of(features))
                .collect(Collectors.joining(","));
        this.process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--enable-feature=" + enabled,
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

    private static String configuration(List<Job> jobs, List<Path> rules) {
        StringBuilder text =
                new StringBuilder("global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s}\n");
        text.append("rule_files: ")
                .append(rules.stream().map(Path::toString).toList())
                .append('\n');
        text.append("scrape_configs:\n");
        for (Job job : jobs) {
            List<String> targets = job.targets().stream().map(URI::getAuthority).toList();
            text.append("- job_name: ").append(job.name()).append('\n');
            text.append("  metrics_path: ")
                    .append(job.targets().get(0).getPath())
                    .append('\n');
            text.append("  static_configs: [{targets: [\"")
                    .append(String.join("\", \"", targets))
                    .append("\"]}]\n");
        }
        return text.toString();
    }

    /**
     * Waits until each target has been scraped, and no scrape has failed.
     *
     * @param targets the number of targets
     * @throws IOException if it does not answer
     * @throws InterruptedException if the thread is interrupted
     */
    public void awaitScrapes(int targets) throws IOException, InterruptedException {
        await("targets", data -> {
            List<Map<String, Object>> active = list(data, "activeTargets");
            return active.size() == targets && active.stream().allMatch(target -> "up".equals(target.get("health")));
        });
    }

    /**
     * Waits until each target has been scraped.
     *
     * @param targets the number of targets
     * @return the last error of each job; empty if its scrape succeeded
     * @throws IOException if the server does not answer
     * @throws InterruptedException if the thread is interrupted
     */
    public Map<String, String> awaitErrors(int targets) throws IOException, InterruptedException {
        Map<String, Object> scraped = await("targets", data -> {
            List<Map<String, Object>> active = list(data, "activeTargets");
            return active.size() == targets
                    && active.stream().noneMatch(target -> "unknown".equals(target.get("health")));
        });
        Map<String, String> errors = new HashMap<>();
        for (Map<String, Object> target : list(scraped, "activeTargets")) {
            errors.put((String) target.get("scrapePool"), (String) target.get("lastError"));
        }
        return errors;
    }

    /**
     * Returns the page about the server itself.
     *
     * @param accept the header Accept of the request
     * @return the page
     * @throws IOException if the server does not answer
     * @throws InterruptedException if the thread is interrupted
     */
    public String ownPage(String accept) throws IOException, InterruptedException {
        await("status/runtimeinfo", data -> true);
        HttpRequest request = HttpRequest.newBuilder(api.resolve("/metrics"))
                .header("Accept", accept)
                .timeout(Duration.ofSeconds(10))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /**
     * Waits until each rule has been evaluated.
     *
     * @return the rules that could not be evaluated, with the reason
     * @throws IOException if the server does not answer
     * @throws InterruptedException if the thread is interrupted
     */
    public List<String> failedRules() throws IOException, InterruptedException {
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

    /**
     * Returns the names of the samples of a job, without those that Prometheus adds itself.
     *
     * @param job the name of the job
     * @return the names, sorted
     * @throws IOException if the server does not answer
     * @throws InterruptedException if the thread is interrupted
     */
    public TreeSet<String> sampleNames(String job) throws IOException, InterruptedException {
        String selector = URLEncoder.encode("{job=\"" + job + "\"}", StandardCharsets.UTF_8);
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

    /**
     * Returns the current samples of a job, without those that Prometheus adds itself.
     *
     * @param job the name of the job
     * @return the value of each sample by its labels, including its name and the labels of the target
     * @throws IOException if the server does not answer
     * @throws InterruptedException if the thread is interrupted
     */
    @SuppressWarnings("unchecked") // an object of JSON
    public Map<Map<String, String>, String> samples(String job) throws IOException, InterruptedException {
        String selector =
                URLEncoder.encode("{job=\"" + job + "\", __name__!~\"up|scrape_.*\"}", StandardCharsets.UTF_8);
        Map<Map<String, String>, String> samples = new HashMap<>();
        for (Map<String, Object> each :
                list((Map<String, Object>) get("query?query=" + selector).get("data"), "result")) {
            samples.put((Map<String, String>) each.get("metric"), (String) ((List<?>) each.get("value")).get(1));
        }
        return samples;
    }

    /**
     * Waits until a query returns so many series.
     *
     * @param query the query
     * @param count the number of series
     * @return their labels
     * @throws IOException if the server does not answer
     * @throws InterruptedException if the thread is interrupted
     */
    @SuppressWarnings("unchecked") // an object of JSON
    public List<Map<String, String>> awaitSeries(String query, int count) throws IOException, InterruptedException {
        String path = "query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        return list(await(path, data -> list(data, "result").size() == count), "result").stream()
                .map(series -> (Map<String, String>) series.get("metric"))
                .toList();
    }

    /**
     * Returns the metadata of the families of a job.
     *
     * @param job the name of the job
     * @return an object for each family, with the keys {@code metric}, {@code type}, {@code help} and {@code unit}
     * @throws IOException if the server does not answer
     * @throws InterruptedException if the thread is interrupted
     */
    public List<Map<String, Object>> metadata(String job) throws IOException, InterruptedException {
        String selector = URLEncoder.encode("{job=\"" + job + "\"}", StandardCharsets.UTF_8);
        return list(get("targets/metadata?match_target=" + selector), "data");
    }

    /**
     * Returns the exemplars of some series.
     *
     * @param query selects the series
     * @return the trace id and the value of each exemplar
     * @throws IOException if the server does not answer
     * @throws InterruptedException if the thread is interrupted
     */
    @SuppressWarnings("unchecked") // an object of JSON
    public Map<String, String> exemplars(String query) throws IOException, InterruptedException {
        String range = "&start=0&end=" + (System.currentTimeMillis() / 1000 + 60);
        Map<String, Object> answer =
                get("query_exemplars?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + range);
        Map<String, String> found = new HashMap<>();
        for (Map<String, Object> series : list(answer, "data")) {
            for (Map<String, Object> exemplar : list(series, "exemplars")) {
                Map<String, String> labels = (Map<String, String>) exemplar.get("labels");
                found.put(String.valueOf(labels.get("trace_id")), (String) exemplar.get("value"));
            }
        }
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
                new Load(LoadSettings.builder().setCodePointLimit(1 << 24).build())
                        .loadFromString(asYaml(answer.body()));
    }

    /**
     * JSON is YAML, except for characters that YAML treats as line breaks or does not allow; these occur in strings
     * only.
     */
    private static String asYaml(String json) {
        StringBuilder yaml = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            if (c < 0x7F) {
                yaml.appendCodePoint(c);
            } else {
                yaml.append(String.format("\\U%08x", c));
            }
        });
        return yaml.toString();
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
