package dev.metricwright.cli.promql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Runs Prometheus' own tool on expressions. */
final class Promtool {

    private static final Pattern REFUSED = Pattern.compile("group \"expressions\", rule (\\d+), \"E\\d+\": (.*)");

    private Promtool() {}

    /** The version that it reports; empty if it is not installed. */
    static String version() throws InterruptedException {
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
