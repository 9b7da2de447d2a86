package dev.metricwright.load;

import dev.metricwright.load.HostileClients.Behaviour;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Measures how many scrapes of an honest client succeed, in what time, and how fast the application records, while many
 * hostile clients are connected. The application has a process of its own. All share the processors of one machine.
 */
public final class EndpointLoad {

    private static final Duration BETWEEN_SCRAPES = Duration.ofMillis(500);
    private static final Duration LONGEST_SCRAPE = Duration.ofSeconds(10);

    private final int number;
    private final int seconds;
    private final List<Recorded> recorded = Collections.synchronizedList(new ArrayList<>());
    private double undisturbed;
    private double undisturbedPerCpu;

    private EndpointLoad(int number, int seconds) {
        this.number = number;
        this.seconds = seconds;
    }

    /**
     * Prints a line for each behaviour.
     *
     * @param arguments the number of hostile connections, and the duration for each behaviour in seconds
     */
    public static void main(String[] arguments) throws Exception {
        EndpointLoad load = new EndpointLoad(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        System.out.println("| clients | honest scrapes | median, longest | recordings | per processor time |");
        System.out.println("| --- | --- | --- | --- | --- |");
        for (Behaviour behaviour : Behaviour.values()) {
            System.out.println(load.measure(behaviour));
        }
        System.exit(0);
    }

    /** What the application recorded in one second. */
    private record Recorded(long number, long cpuNanos) {}

    private String measure(Behaviour behaviour) throws Exception {
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadedApplication.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = application.inputReader(StandardCharsets.UTF_8);
        try {
            int port = Integer.parseInt(output.readLine());
            start("output", () -> readAll(output));
            Thread.sleep(3000); // until the code is compiled
            HostileClients clients = new HostileClients(behaviour, number, port);
            start("clients", clients);
            Thread.sleep(1000);
            recorded.clear();
            List<Duration> succeeded = new ArrayList<>();
            int all = scrape(port, succeeded);
            String line = line(behaviour, all, succeeded);
            clients.stop();
            return line;
        } finally {
            application.destroyForcibly();
        }
    }

    private void readAll(BufferedReader output) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                String[] numbers = line.split(" ", -1);
                recorded.add(new Recorded(Long.parseLong(numbers[0]), Long.parseLong(numbers[1])));
            }
        } catch (IOException e) {
            // The application was ended while it printed.
        }
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private int scrape(int port, List<Duration> succeeded) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                .timeout(LONGEST_SCRAPE)
                .build();
        int all = 0;
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (System.nanoTime() < end) {
            all++;
            long begun = System.nanoTime();
            try {
                // A new client has a new connection, as a scraper has that was disconnected.
                if (HttpClient.newHttpClient()
                                .send(request, BodyHandlers.ofByteArray())
                                .statusCode()
                        == 200) {
                    succeeded.add(Duration.ofNanos(System.nanoTime() - begun));
                }
            } catch (IOException e) {
                // Refused, closed or too slow: it does not count as a success.
            }
            Thread.sleep(BETWEEN_SCRAPES.toMillis());
        }
        return all;
    }

    private String line(Behaviour behaviour, int all, List<Duration> succeeded) {
        Collections.sort(succeeded);
        List<Recorded> each = List.copyOf(recorded);
        double sum = each.stream().mapToLong(Recorded::number).sum();
        double rate = sum / each.size();
        double perCpu = sum / each.stream().mapToLong(Recorded::cpuNanos).sum();
        if (behaviour == Behaviour.NOBODY) {
            undisturbed = rate;
            undisturbedPerCpu = perCpu;
        }
        String times = succeeded.isEmpty()
                ? "–"
                : succeeded.get(succeeded.size() / 2).toMillis() + " ms, "
                        + succeeded.get(succeeded.size() - 1).toMillis() + " ms";
        return String.format(
                Locale.ROOT,
                "| %s | %d of %d | %s | %.2f | %.2f |",
                behaviour,
                succeeded.size(),
                all,
                times,
                rate / undisturbed,
                perCpu / undisturbedPerCpu);
    }
}
