package dev.metricwright.cli.promql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.metricwright.catalog.Alert;
import dev.metricwright.catalog.Catalog;
import dev.metricwright.catalog.Query;
import dev.metricwright.catalog.Skipped;
import dev.metricwright.catalog.read.CatalogReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Expressions for comparisons: from catalogs and alerts that people wrote, from the tables of these tests, and any
 * number of random ones.
 */
final class Corpus {

    private static final Path REFERENCES = Path.of("../src/main/resources/dev/metricwright/catalog/reference");
    private static final Path CEPH = Path.of("/etc/prometheus/ceph");

    private static final int GENERATED = 2000;

    private Corpus() {}

    /** The expressions of the reference catalogs. */
    static List<String> references() throws IOException {
        List<String> expressions = new ArrayList<>();
        try (Stream<Path> files = Files.list(REFERENCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                expressions.addAll(
                        expressions(CatalogReader.read(file).catalog().orElseThrow()));
            }
        }
        assertThat(expressions).isNotEmpty();
        return expressions;
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

    /** The expressions of Ceph's alerts, from Debian's package; without the package, the test is skipped. */
    static List<String> ceph() throws IOException {
        Skipped.unless(
                Files.isDirectory(CEPH),
                "PromQL is not compared on Ceph's alerts; package ceph-prometheus-alerts is not installed");
        List<String> expressions = new ArrayList<>();
        try (Stream<Path> files = Files.list(CEPH)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yml")).toList()) {
                collect(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)), expressions);
            }
        }
        assertThat(expressions).hasSizeGreaterThan(50);
        return expressions;
    }

    /** Returns the values of every key {@code expr}, at any depth. */
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

    /** The expressions of the tables, valid and invalid. */
    static List<String> tables() {
        return Stream.of(
                        "trees.txt",
                        "mistakes.txt",
                        "trees-2.42.txt",
                        "mistakes-2.42.txt",
                        "trees-3.14.txt",
                        "mistakes-3.14.txt",
                        "problems.txt")
                .flatMap(table -> Cases.of(table).stream())
                .map(Cases.Case::expression)
                .toList();
    }

    /** Valid expressions, each in a random spelling. */
    static List<String> generated(PrometheusVersion version) {
        Random random = new Random(42);
        RandomExpression expressions = new RandomExpression(version, random);
        return Stream.generate(() -> ExpressionText.of(expressions.any(), new RandomSpelling(version, random)))
                .limit(GENERATED)
                .toList();
    }

    /** Each expression several times, with words removed and moved. */
    static List<String> mutated(List<String> expressions, int times) {
        Random random = new Random(42);
        return expressions.stream()
                .flatMap(expression -> Stream.generate(() -> MutatedText.of(expression, random))
                        .limit(times))
                .toList();
    }

    /** Every pair of operators, without parentheses, so that the result shows which operator binds more tightly. */
    static List<String> pairsOfOperators() {
        List<String> expressions = new ArrayList<>();
        for (BinaryOperator first : BinaryOperator.values()) {
            for (BinaryOperator second : BinaryOperator.values()) {
                // If only verdicts can be compared, precedence shows in which expressions are refused: numbers joined
                // as sets, or compared without bool.
                expressions.add("a " + first.symbol() + " 1 " + second.symbol() + " b");
                expressions.add("a " + first.symbol() + " 1 " + second.symbol() + " 2");
                expressions.add("1 " + first.symbol() + " 2 " + second.symbol() + " a");
                // If trees can be compared, precedence shows in these.
                expressions.add("a " + first.symbol() + " b " + second.symbol() + " c");
                expressions.add("-a " + first.symbol() + " -b " + second.symbol() + " -c");
            }
        }
        return expressions;
    }
}
