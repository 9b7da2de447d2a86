package dev.metricwright.cli.promql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Runs Prometheus' own tool on expressions. */
public final class Promtool {

    private static final Pattern REFUSED = Pattern.compile("group \"expressions\", rule (\\d+), \"E\\d+\": (.*)");

    private Promtool() {}

    /** The version that it reports; empty if it is not installed. */
    public static String version() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("promtool", "--version")
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? answer : "";
        } catch (IOException absent) {
            return "";
        }
    }

    /**
     * Returns for each expression the error that promtool reports, or an empty text. All expressions are rules of one
     * file.
     */
    static List<String> verdicts(List<String> expressions) throws IOException, InterruptedException {
        Path file = Files.createTempFile("expressions", ".yml");
        Path answers = Files.createTempFile("answers", ".txt");
        try {
            Files.writeString(file, rules(expressions));
            int exit = new ProcessBuilder("promtool", "check", "rules", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(answers.toFile())
                    .start()
                    .waitFor();
            List<String> verdicts =
                    verdicts(new String(Files.readAllBytes(answers), StandardCharsets.UTF_8), expressions);
            if ((exit == 0) != verdicts.stream().allMatch(String::isEmpty)) {
                throw new IOException("promtool ended with " + exit + ": " + Files.readString(answers));
            }
            return verdicts;
        } finally {
            Files.delete(file);
            Files.delete(answers);
        }
    }

    /** Evaluates an expression on series of one sample each; returns the labels and values of its result. */
    static List<String> evaluated(String expression, Map<String, Double> series)
            throws IOException, InterruptedException {
        Map<String, String> samples = new LinkedHashMap<>();
        series.forEach((name, value) -> samples.put(name, value.toString()));
        return evaluated(expression, samples, "1m", "0m");
    }

    /**
     * Evaluates an expression on series of several samples each, from time 0 on.
     *
     * @param samples the samples of each series, as promtool writes them
     * @param interval the time from one sample to the next
     * @param at the time of the evaluation
     */
    static List<String> evaluated(String expression, Map<String, String> samples, String interval, String at)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("promtool");
        Path file = folder.resolve("tests.yml");
        try {
            StringBuilder tests = new StringBuilder("evaluation_interval: 1m\ntests:\n- interval: ")
                    .append(interval)
                    .append("\n  input_series:\n");
            samples.forEach((name, value) -> tests.append("  - {series: ")
                    .append(yaml(name))
                    .append(", values: '")
                    .append(value)
                    .append("'}\n"));
            // An expectation that never holds, so that promtool prints what it found.
            tests.append("  promql_expr_test:\n  - {expr: ")
                    .append(yaml(expression))
                    .append(", eval_time: ")
                    .append(at)
                    .append(", exp_samples: [{labels: 'no_such_metric', value: 0}]}\n");
            Files.writeString(file, tests);
            Process process = new ProcessBuilder("promtool", "test", "rules", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            String got = answer.lines()
                    .filter(line -> line.trim().startsWith("got:"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("promtool answers " + answer));
            return got.contains("nil")
                    ? List.of()
                    : List.of(got.trim().substring("got:".length()).trim().split(", (?=\\{)", -1));
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    /** Runs unit tests of rules; returns what promtool prints if one of them fails, and an empty text if all succeed. */
    public static String failures(List<Path> tests) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("promtool", "test", "rules"));
        tests.forEach(test -> command.add(test.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : answer;
    }

    private static String rules(List<String> expressions) {
        StringBuilder rules = new StringBuilder("groups:\n- name: expressions\n  rules:\n");
        for (int i = 0; i < expressions.size(); i++) {
            rules.append("  - {alert: E")
                    .append(i)
                    .append(", expr: ")
                    .append(yaml(expressions.get(i)))
                    .append("}\n");
        }
        return rules.toString();
    }

    private static String yaml(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || c > '~') {
                quoted.append(String.format("\\U%08x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    private static List<String> verdicts(String answers, List<String> expressions) {
        List<String> verdicts = new ArrayList<>(Collections.nCopies(expressions.size(), ""));
        java.util.regex.Matcher refused = REFUSED.matcher(answers);
        while (refused.find()) {
            verdicts.set(Integer.parseInt(refused.group(1)) - 1, refused.group(2));
        }
        return verdicts;
    }
}
