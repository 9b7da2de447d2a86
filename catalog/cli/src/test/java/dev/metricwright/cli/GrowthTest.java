package dev.metricwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twice as many families, expressions or series are between 1.8 and 2.05 times as much work. Work is counted twice: in steps of our code and of
 * its libraries, of which the input alone decides, and in allocated bytes, which also show what the JDK does, such as
 * joining texts. One loop over all families for each family would add more than 2.05 allows.
 */
class GrowthTest {

    private static final int FAMILIES = 500;
    private static final int EXPRESSIONS = 2000;
    private static final double LEAST = 1.8;
    private static final double MOST = 2.05;

    /**
     * The work of a command.
     *
     * @param steps the calls and turns of loops
     * @param bytes the allocated memory
     */
    private record Work(long steps, long bytes) {

        Work minus(Work other) {
            return new Work(steps - other.steps, bytes - other.bytes);
        }

        void isAboutTwice(Work half) {
            assertThat((double) steps / half.steps).as("growth of steps").isBetween(LEAST, MOST);
            assertThat((double) bytes / half.bytes).as("growth of memory").isBetween(LEAST, MOST);
        }

        static Work now() {
            ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            return new Work(Steps.count(), thread.getCurrentThreadAllocatedBytes());
        }
    }

    @TempDir
    private Path folder;

    /** Families of four types with labels, in sections of 20, and two alerts for four families. */
    private Path catalog(int families) throws IOException {
        StringBuilder yaml = new StringBuilder("""
                catalog: large
                prefix: large_
                labels:
                  rule: {help: Forwarding rule, max: 40}
                  outcome: {help: How it ended, values: [allow, deny, error]}
                families:
                """);
        for (int i = 0; i < families / 4; i++) {
            yaml.append("""
                    - {name: large_f%1$d_requests_total, type: counter, section: Part %2$d, help: "Requests.", labels: {rule: {}, outcome: {}}}
                    - {name: large_f%1$d_connections, type: gauge, section: Part %2$d, help: "Connections.", labels: {rule: {}}}
                    - {name: large_f%1$d_duration_seconds, type: histogram, unit: seconds, section: Part %2$d, help: "Durations.", labels: {outcome: {}}, buckets: {max: 10}}
                    - {name: large_f%1$d_build_info, type: info, section: Part %2$d, help: "The version.", labels: {version: {max: 4}}}
                    """.formatted(i, i / 5));
        }
        yaml.append("alerts:\n");
        for (int i = 0; i < families / 4; i++) {
            yaml.append("""
                    - {name: Refuses%1$d, expr: 'rate(large_f%1$d_requests_total{outcome="deny"}[5m]) > 1'}
                    - {name: Slow%1$d, expr: 'histogram_quantile(0.9, sum by (le) (rate(large_f%1$d_duration_seconds_bucket[5m]))) > 1'}
                    """.formatted(i));
        }
        return Files.writeString(folder.resolve("large" + families + ".yaml"), yaml);
    }

    private Work lint(Method run, int families) throws Exception {
        return work(run, "", "lint", catalog(families).toString(), "--fail-on", "warning");
    }

    private Work scaffold(Method run, int families) throws Exception {
        Path out = folder.resolve("sources" + families);
        // One interface for each section, one enum, and the package.
        String said = "wrote " + (families / 20 + 2) + " files to " + out.resolve("large") + "\n";
        return work(
                run,
                said,
                "scaffold",
                catalog(families).toString(),
                "--package",
                "large",
                "--out",
                out.toString(),
                "--force");
    }

    /** Rules about the same families. Each has a finding, which a comment before it or before all rules excuses. */
    private Work lintRules(Method run, int rules) throws Exception {
        StringBuilder yaml =
                new StringBuilder("# metricwright: allow query-value shows that excuses are cheap\ngroups:\n");
        for (int i = 0; i < rules / 2; i++) {
            yaml.append("""
                    - name: group%1$d
                      rules:
                      # metricwright: allow always-fires it is the heartbeat
                      - alert: Heartbeat%1$d
                        expr: 'sum by (rule) (rate(large_f%2$d_requests_total[5m]))'
                        annotations: {summary: "Rule {{ $labels.rule }}."}
                      - alert: Slow%1$d
                        expr: |
                          histogram_quantile(0.9,
                            sum by (le) (rate(large_f%2$d_duration_seconds_bucket{outcome="denied"}[5m]))) > 5
                    """.formatted(i, i % (FAMILIES / 4)));
        }
        Path file = Files.writeString(folder.resolve("rules" + rules + ".yml"), yaml);
        return work(run, "", "lint", catalog(FAMILIES).toString(), "--rules", file.toString(), "--fail-on", "warning");
    }

    /** A dashboard in one line, as it is exported, with a finding in each panel. */
    private Work lintDashboard(Method run, int panels) throws Exception {
        StringBuilder json = new StringBuilder("{\"title\":\"\uD83D\uDCC8\",\"panels\":[");
        StringBuilder said = new StringBuilder();
        Path file = folder.resolve("dashboard" + panels + ".json");
        for (int i = 0; i < panels; i++) {
            json.append(i == 0 ? "" : ",").append("{\"title\":\"Panel\",\"targets\":[{\"expr\":\"");
            said.append(
                    "%s:1:%d: warning: [metricwright:query-label] panel \"Panel\": large_f%d_connections has no label role;"
                                    .formatted(file, json.length(), i % (FAMILIES / 4))
                            + " write rule\n");
            json.append("sum by (role)(large_f%d_connections)".formatted(i % (FAMILIES / 4)))
                    .append("\"}]}");
        }
        Files.writeString(file, json.append("]}"));
        return work(
                run,
                said.toString(),
                "lint",
                catalog(FAMILIES).toString(),
                "--dashboards",
                file.toString(),
                "--severity",
                "query-label:warning");
    }

    /** Histograms, counters and a long line with labels. */
    private Work check(Method run, int series) throws Exception {
        StringBuilder page = new StringBuilder("# TYPE large_duration_seconds histogram\n");
        for (int i = 0; i < series; i++) {
            page.append("""
                    large_duration_seconds_bucket{path="/part/%1$d",le="0.1"} 1
                    large_duration_seconds_bucket{path="/part/%1$d",le="+Inf"} 2
                    large_duration_seconds_count{path="/part/%1$d"} 2
                    large_duration_seconds_sum{path="/part/%1$d"} 2
                    """.formatted(i));
        }
        for (int i = 0; i < series; i++) {
            page.append("""
                    # TYPE large_f%1$d counter
                    large_f%1$d_total{path="/part"} 1
                    """.formatted(i));
        }
        page.append("# TYPE large_labels gauge\nlarge_labels{");
        for (int i = 0; i < series; i++) {
            page.append("label%1$d=\"x\",".formatted(i));
        }
        page.append("last=\"x\"} 1\n# EOF\n");
        Path file = Files.writeString(folder.resolve("large" + series + ".txt"), page);
        return work(run, "", "check", file.toString());
    }

    private static Work work(Method run, String said, String... arguments) throws Exception {
        StringWriter out = new StringWriter();
        Work before = Work.now();
        Object status = run.invoke(null, new PrintWriter(out, true), new PrintWriter(out, true), arguments);
        Work work = Work.now().minus(before);
        assertThat(out).asString().isEqualToNormalizingNewlines(said);
        assertThat(status).isEqualTo(0);
        return work;
    }

    private static Method counted() throws ReflectiveOperationException {
        Method run = Class.forName(Metricwright.class.getName(), true, new CountingLoader())
                .getDeclaredMethod("run", PrintWriter.class, PrintWriter.class, String[].class);
        run.setAccessible(true);
        return run;
    }

    @Test
    void lintGrowsInProportionToTheFamilies() throws Exception {
        Method run = counted();
        lint(run, FAMILIES); // Loads classes, and lets the JIT remove most of the allocations that it can.
        Work half = lint(run, FAMILIES);
        lint(run, 2 * FAMILIES).isAboutTwice(half);
    }

    @Test
    void scaffoldGrowsInProportionToTheFamilies() throws Exception {
        Method run = counted();
        scaffold(run, FAMILIES);
        Work half = scaffold(run, FAMILIES);
        scaffold(run, 2 * FAMILIES).isAboutTwice(half);
    }

    @Test
    void theCheckOfRulesGrowsInProportionToTheirExpressions() throws Exception {
        Method run = counted();
        lintRules(run, EXPRESSIONS);
        Work none = lintRules(run, 2);
        Work half = lintRules(run, EXPRESSIONS).minus(none);
        lintRules(run, 2 * EXPRESSIONS).minus(none).isAboutTwice(half);
    }

    @Test
    void theCheckOfADashboardGrowsInProportionToItsPanels() throws Exception {
        Method run = counted();
        lintDashboard(run, EXPRESSIONS);
        Work none = lintDashboard(run, 1);
        Work half = lintDashboard(run, EXPRESSIONS).minus(none);
        lintDashboard(run, 2 * EXPRESSIONS).minus(none).isAboutTwice(half);
    }

    void checkGrowsInProportionToTheSeries() throws Exception {
        Method run = counted();
        check(run, 10 * FAMILIES);
        Work half = check(run, 10 * FAMILIES);
        check(run, 20 * FAMILIES).isAboutTwice(half);
    }
}
