package dev.metricwright.catalog.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.metricwright.catalog.Alert;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Query;
import dev.metricwright.catalog.read.CatalogReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** We accept what Prometheus 2.42 accepts and refuse what it refuses, on everything that there is to try. */
class PromqlAgainstPromtoolTest {

    private static final Path REFERENCES = Path.of("src/main/resources/dev/metricwright/catalog/reference");
    private static final Path CEPH = Path.of("/etc/prometheus/ceph");

    @BeforeAll
    static void promtoolIsInstalled() throws IOException, InterruptedException {
        boolean installed = Promtool.version().startsWith("promtool, version 2.42.");
        if (!installed) {
            System.out.println("SKIPPED: PromQL is not compared with Prometheus, since promtool 2.42 is not installed");
        }
        assumeTrue(installed);
    }

    @Test
    void onTheExpressionsOfTheReferences() throws IOException, InterruptedException {
        List<String> expressions = new ArrayList<>();
        try (Stream<Path> files = Files.list(REFERENCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                expressions.addAll(
                        expressions(CatalogReader.read(file).catalog().orElseThrow()));
            }
        }
        assertThat(expressions).isNotEmpty();
        weAgreeOn(expressions);
    }

    private static List<String> expressions(Catalog catalog) {
        List<String> expressions = new ArrayList<>();
        for (Alert alert : catalog.alerts()) {
            if (alert instanceof Alert.Rule rule) {
                expressions.add(rule.expr());
                rule.corrected().ifPresent(expressions::add);
            }
        }
        catalog.queries().stream().map(Query::expr).forEach(expressions::add);
        return expressions;
    }

    @Test
    void onTheAlertsOfCeph() throws IOException, InterruptedException {
        boolean installed = Files.isDirectory(CEPH);
        if (!installed) {
            System.out.println("SKIPPED: PromQL is not compared on Ceph's alerts; package ceph-prometheus-alerts is not"
                    + " installed");
        }
        assumeTrue(installed);
        List<String> expressions = new ArrayList<>();
        try (Stream<Path> files = Files.list(CEPH)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yml")).toList()) {
                collect(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)), expressions);
            }
        }
        assertThat(expressions).hasSizeGreaterThan(50);
        assertThat(expressions.stream().map(PromqlAgainstPromtoolTest::ours)).allMatch(String::isEmpty);
        weAgreeOn(expressions);
    }

    /** The values of every key {@code expr}, wherever it stands. */
    private static void collect(Object yaml, List<String> expressions) {
        if (yaml instanceof Map<?, ?> mapping) {
            mapping.forEach((key, value) -> {
                if (key.equals("expr")) {
                    expressions.add(String.valueOf(value));
                } else {
                    collect(value, expressions);
                }
            });
        } else if (yaml instanceof List<?> list) {
            list.forEach(item -> collect(item, expressions));
        }
    }

    @Test
    void onOurOwnTables() throws IOException, InterruptedException {
        weAgreeOn(tables());
    }

    @Test
    void onOurOwnTablesWithWordsLostAndMisplaced() throws IOException, InterruptedException {
        Random random = new Random(42);
        weAgreeOn(tables().stream()
                .flatMap(expression -> Stream.generate(() -> MutatedText.of(expression, random))
                        .limit(10))
                .toList());
    }

    private static List<String> tables() {
        return Stream.of("trees.txt", "mistakes.txt", "problems.txt")
                .flatMap(table -> Cases.of(table).stream())
                .map(Cases.Case::expression)
                .toList();
    }

    @Test
    void onGeneratedExpressions() throws IOException, InterruptedException {
        List<String> right = generated();
        assertThat(right.stream().map(PromqlAgainstPromtoolTest::ours)).allMatch(String::isEmpty);
        weAgreeOn(right);
    }

    @Test
    void onGeneratedExpressionsWithWordsLostAndMisplaced() throws IOException, InterruptedException {
        Random random = new Random(42);
        weAgreeOn(generated().stream()
                .flatMap(expression -> Stream.generate(() -> MutatedText.of(expression, random))
                        .limit(5))
                .toList());
    }

    private static List<String> generated() {
        RandomExpression expressions = new RandomExpression(new Random(42));
        return Stream.generate(() -> CanonicalText.of(expressions.any()))
                .limit(1000)
                .toList();
    }

    @Test
    void onEveryFunctionWithArgumentsOfEveryNumberAndType() throws IOException, InterruptedException {
        List<String> expressions = new ArrayList<>();
        for (String name : Functions.names()) {
            Function function = Functions.named(name).orElseThrow();
            for (int count = 0; count <= 6; count++) {
                List<String> right = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    right.add(function.parameters().isEmpty() ? "1" : sample(function.parameter(i)));
                }
                expressions.add(name + "(" + String.join(", ", right) + ")");
                for (int i = 0; i < count; i++) {
                    for (ValueType type : ValueType.values()) {
                        List<String> arguments = new ArrayList<>(right);
                        arguments.set(i, sample(type));
                        expressions.add(name + "(" + String.join(", ", arguments) + ")");
                    }
                }
            }
        }
        weAgreeOn(expressions);
    }

    @Test
    void onEveryOperatorBetweenOperandsOfEveryType() throws IOException, InterruptedException {
        List<String> expressions = new ArrayList<>();
        for (BinaryOperator operator : BinaryOperator.values()) {
            for (ValueType left : ValueType.values()) {
                for (ValueType right : ValueType.values()) {
                    for (String modifier :
                            List.of("", "bool", "on(x)", "on()", "ignoring(x) group_left(y)", "on() group_right")) {
                        expressions.add(String.join(" ", sample(left), operator.symbol(), modifier, sample(right)));
                    }
                }
            }
        }
        weAgreeOn(expressions);
    }

    @Test
    void onEveryPairOfOperatorsWithoutParentheses() throws IOException, InterruptedException {
        List<String> expressions = new ArrayList<>();
        for (BinaryOperator first : BinaryOperator.values()) {
            for (BinaryOperator second : BinaryOperator.values()) {
                // Which of the two binds more shows in what is refused: numbers joined as sets, or compared without
                // bool.
                expressions.add("a " + first.symbol() + " 1 " + second.symbol() + " b");
                expressions.add("a " + first.symbol() + " 1 " + second.symbol() + " 2");
                expressions.add("1 " + first.symbol() + " 2 " + second.symbol() + " a");
            }
        }
        weAgreeOn(expressions);
    }

    private static String sample(ValueType type) {
        return switch (type) {
            case SCALAR -> "1";
            case STRING -> "\"s\"";
            case INSTANT_VECTOR -> "a";
            case RANGE_VECTOR -> "a[5m]";
        };
    }

    private static void weAgreeOn(List<String> candidates) throws IOException, InterruptedException {
        // Blank ones are refused as rules, and a letter in brackets is a colon to 2.42, which its successors corrected.
        List<String> expressions = candidates.stream()
                .filter(expression -> !expression.isBlank())
                .filter(expression -> !ours(expression).contains("a range is a duration"))
                .toList();
        List<String> theirs = Promtool.verdicts(expressions);
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            String ours = ours(expressions.get(i));
            if (ours.isEmpty() != theirs.get(i).isEmpty()) {
                disagreements.add(expressions.get(i) + "\n  Prometheus: " + theirs.get(i) + "\n  ours: " + ours);
            }
        }
        assertThat(disagreements).isEmpty();
    }

    /** What we say of an expression; empty where it is right. */
    private static String ours(String expression) {
        try {
            Promql.parse(expression);
            return "";
        } catch (PromqlException e) {
            return e.getMessage();
        }
    }
}
