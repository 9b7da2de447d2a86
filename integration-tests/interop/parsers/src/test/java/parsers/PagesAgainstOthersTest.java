package parsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import conformance.Program;
import conformance.PrometheusServer;
import dev.metricwright.catalog.finding.Finding;
import dev.metricwright.exposition.ExpositionFormat;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The readers of pages against the parsers of others, on mutated pages. Every known difference has a reason. */
class PagesAgainstOthersTest {

    /** What Python's parser of OpenMetrics accepts against the specification. */
    private static final Pattern ONLY_WE_REFUSE_OPENMETRICS = Pattern.compile(
            // It drops the second sample of a series.
            "SERIES_TWICE .*"
                    // It does not compare exemplars with bounds.
                    + "|EXEMPLAR_OUTSIDE .*"
                    // It accepts underscores in bounds.
                    + "|BOUND_NOT_A_NUMBER (?s:.*)"
                    // It rounds numbers that do not fit into 64 bits to infinity.
                    + "|PAGE_SYNTAX '[-+0-9.]+e[+]?[0-9]+' is not a value.*"
                    // It accepts any characters behind # and behind the closing brace in place of one blank.
                    + "|PAGE_SYNTAX expected a blank.*"
                    + "|PAGE_SYNTAX expected the end of the line.*"
                    // It accepts quotes and backslashes without escapes in help.
                    + "|PAGE_SYNTAX expected the end of the help.*"
                    + "|PAGE_SYNTAX nothing follows the backslash.*"
                    // It searches the last brace of a line, also inside of an open quote.
                    + "|PAGE_SYNTAX the quote is not closed.*"
                    // It reads a TYPE behind other characters, without which the exemplars are of no family.
                    + "|EXEMPLAR_PLACE .*");

    /** What Python's parser of OpenMetrics refuses, although the specification, or Prometheus, accepts it. */
    private static final Pattern ONLY_PYTHON_REFUSES = Pattern.compile(
            // The runtime exposes a sum beside negative bounds, as Prometheus accepts it.
            "Cannot have _sum with negative buckets"
                    // A label without a value is no label, so that the samples are of one metric.
                    + "|Invalid metric grouping"
                    // The samples of an info family may be of different metrics.
                    + "|Mix of timestamp presence"
                    // A label value may contain " # ", which the parser takes for an exemplar.
                    + "|could not convert string to float");

    /** What promtool accepts against the specification of text. */
    private static final Pattern ONLY_WE_REFUSE_TEXT = Pattern.compile(
            // It checks neither whole families nor values.
            "(SERIES_TWICE|FAMILY_INTERRUPTED|SAMPLE_NAME|TOTAL_VALUE|BOUND_\\w+|NO_BUCKETS|INFINITY_MISSING"
                    + "|INFINITE_BOUND|BUCKETS_NOT_CUMULATIVE|COUNT_DIFFERS|QUANTILE_\\w+) .*"
                    // It accepts help behind samples.
                    + "|METADATA_LATE the HELP .*"
                    // It accepts a carriage return at the end of a comment that is not help.
                    + "|CARRIAGE_RETURN .*"
                    // It reads types in capital letters, and a TYPE without a type.
                    + "|TYPE_UNKNOWN '[A-Z]+' .*|PAGE_SYNTAX expected a type, found the end of the line.*"
                    // It needs no blank between a name and a value that cannot be a part of it.
                    + "|PAGE_SYNTAX expected a blank or '\\{', found '[-+.]'.*"
                    // It does not read the names of families in comments to their ends.
                    + "|PAGE_SYNTAX expected a blank, found .*");

    /** What promtool refuses, although the specification ignores white space at the end of a line. */
    private static final Pattern ONLY_PROMTOOL_REFUSES = Pattern.compile("expected integer as timestamp, got \"\"");

    private static final int PAGES_OF_OPENMETRICS = 2000;
    private static final int PAGES_OF_TEXT = 600;
    private static final int PAGES_FOR_PROMETHEUS = 200;

    /** The verdict of another parser: empty if it accepts a page. */
    private interface Parser {
        String refusal(String page) throws IOException, InterruptedException;
    }

    @Test
    void openMetricsAgainstPython() throws Exception {
        Optional<Path> installed = PythonReader.python();
        if (installed.isEmpty()) {
            System.out.println("SKIPPED: mutated pages are not read by Python's parsers, since"
                    + " python3-prometheus-client is not installed");
        }
        assumeTrue(installed.isPresent());
        try (PythonReader python = PythonReader.start(installed.get())) {
            compare(
                    "Python",
                    ExpositionFormat.OPENMETRICS,
                    PAGES_OF_OPENMETRICS,
                    page -> refusal(python, page),
                    ONLY_WE_REFUSE_OPENMETRICS,
                    ONLY_PYTHON_REFUSES);
        }
    }

    private static String refusal(PythonReader python, String page) throws IOException {
        try {
            python.readWithExtras(ExpositionFormat.OPENMETRICS, page);
            return "";
        } catch (AssertionError refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    @Test
    void textAgainstPromtool(@TempDir Path folder) throws Exception {
        assumeTrue(Program.isInstalled("promtool", "mutated pages are not read by promtool"));
        Path file = folder.resolve("page.txt");
        compare(
                "promtool",
                ExpositionFormat.PROMETHEUS_TEXT,
                PAGES_OF_TEXT,
                page -> {
                    Program.Ended promtool = Program.run(Files.writeString(file, page), "promtool", "check", "metrics");
                    // 3 is advice about names.
                    return promtool.exit() == 1 ? promtool.output().toString() : "";
                },
                ONLY_WE_REFUSE_TEXT,
                ONLY_PROMTOOL_REFUSES);
    }

    /** Prometheus checks neither whole families nor most values, so that only what it refuses is compared. */
    @ParameterizedTest
    @EnumSource(
            value = ExpositionFormat.class,
            names = {"PROMETHEUS_TEXT", "OPENMETRICS"})
    void whatARealPrometheusRefusesIsRefused(ExpositionFormat format, @TempDir Path folder) throws Exception {
        assumeTrue(Program.isInstalled("prometheus", "mutated pages are not scraped by a real Prometheus"));
        List<String> pages = CorpusOfPages.mutated(format, PAGES_FOR_PROMETHEUS);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page = pages.get(
                            Integer.parseInt(exchange.getRequestURI().getPath().substring(1)))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", format.contentType());
            exchange.sendResponseHeaders(200, page.length == 0 ? -1 : page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        List<PrometheusServer.Job> jobs = IntStream.range(0, pages.size())
                .mapToObj(i -> new PrometheusServer.Job("page" + i, List.of(URI.create(address + i))))
                .toList();
        try (PrometheusServer prometheus = new PrometheusServer(folder, jobs, List.of())) {
            Map<String, String> errors = prometheus.awaitErrors(pages.size());
            List<String> disagreements = new ArrayList<>();
            int refused = 0;
            for (int i = 0; i < pages.size(); i++) {
                String error = errors.get("page" + i);
                refused += error.isEmpty() ? 0 : 1;
                if (!error.isEmpty()
                        && CheckedPage.findings(format, pages.get(i)).isEmpty()) {
                    disagreements.add(pages.get(i) + "\n  Prometheus: " + error);
                }
            }
            System.out.println("refused " + refused + " of " + pages.size() + " pages in " + format
                    + ", all of which Prometheus refuses");
            assertThat(disagreements).isEmpty();
            assertThat(refused).isPositive();
        } finally {
            server.stop(0);
        }
    }

    private static void compare(
            String name, ExpositionFormat format, int count, Parser parser, Pattern onlyWe, Pattern onlyThey)
            throws Exception {
        int agreed = 0;
        int explained = 0;
        List<String> disagreements = new ArrayList<>();
        for (String page : CorpusOfPages.mutated(format, count)) {
            List<String> ours = CheckedPage.findings(format, page).stream()
                    .map(PagesAgainstOthersTest::described)
                    .toList();
            String theirs = parser.refusal(page);
            if (ours.isEmpty() == theirs.isEmpty()) {
                agreed++;
            } else if (ours.isEmpty()
                    ? onlyThey.matcher(theirs).find()
                    : ours.stream().allMatch(finding -> onlyWe.matcher(finding).matches())) {
                explained++;
            } else {
                disagreements.add(page + "\n  " + name + ": " + theirs + "\n  ours: " + ours);
            }
        }
        System.out.println("agreed with " + name + " on " + agreed + " of " + count + " pages in " + format
                + ", with known differences on " + explained);
        assertThat(disagreements).isEmpty();
        assertThat(agreed).isGreaterThan(count / 2);
    }

    private static String described(Finding finding) {
        return finding.rule() + " " + finding.message();
    }
}
