package dev.metricwright.cli.promql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The grammar of a version of Prometheus' own editor, npm's {@code @prometheus-io/lezer-promql}, as a parser of expressions. */
final class Lezer {

    private static final Path FOLDER = Path.of("src/test/lezer");

    private Lezer() {}

    /** The programs that are missing; empty if the grammar can be used. */
    static Optional<String> missing() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("node", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                return Optional.of("node does not run");
            }
        } catch (IOException absent) {
            return Optional.of("node is not installed");
        }
        return Files.isDirectory(FOLDER.resolve("node_modules/lezer-3.14"))
                ? Optional.empty()
                : Optional.of("npm install has not been run in catalog/" + FOLDER);
    }

    /** Returns the tree of each expression. */
    static List<LezerNode> trees(PrometheusVersion version, List<String> expressions)
            throws IOException, InterruptedException {
        Path questions = Files.createTempFile("expressions", ".jsonl");
        Path answers = Files.createTempFile("trees", ".jsonl");
        try {
            Files.writeString(questions, expressions.stream().map(Lezer::json).collect(Collectors.joining()));
            int exit = new ProcessBuilder("node", FOLDER.resolve("parse.mjs").toString(), version.toString())
                    .redirectInput(questions.toFile())
                    .redirectOutput(answers.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            List<String> lines = Files.readAllLines(answers, StandardCharsets.UTF_8);
            if (exit != 0 || lines.size() != expressions.size()) {
                throw new IOException(
                        "parse.mjs ended with " + exit + " after " + lines.size() + " trees of " + expressions.size());
            }
            List<LezerNode> trees = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                trees.add(tree(lines.get(i), expressions.get(i)));
            }
            return trees;
        } finally {
            Files.delete(questions);
            Files.delete(answers);
        }
    }

    private static String json(String expression) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(expression)) + "\"\n";
    }

    private static LezerNode tree(String line, String expression) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(line)) {
            json.nextToken();
            return node(json, expression);
        }
    }

    private static LezerNode node(JsonParser json, String expression) throws IOException {
        String name = json.nextTextValue();
        int begin = json.nextIntValue(-1);
        int end = json.nextIntValue(-1);
        List<LezerNode> children = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            children.add(node(json, expression));
        }
        return new LezerNode(name, expression.substring(begin, end), children);
    }
}
