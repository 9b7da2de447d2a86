package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.generated;
import static dev.metricwright.processor.Compilations.sources;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Recorders are the same, byte by byte, from build to build. */
class DeterminismTest {

    private static final List<String> RECORDERS = List.of("RulesRecorder", "PlacesRecorder", "StartsRecorder");

    private static final List<JavaFileObject> SOURCES = sources("""
            @Catalog("example")
            interface Rules extends Starts {
              @MetricFamily("example_reject_total")
              void rejected(String client, String rule, String owner, Reason reason);
              @MetricFamily("example_operator_requests_total")
              @Labels({"outcome=deny", "reason"})
              void denied(Refusal reason);
              @MetricFamily("example_moves_total")
              void moved(Zone from, Zone to);
              @RemovesSeries
              void gone(String client, String owner);
              enum Reason { CONN_RATE, CONN_CONCURRENT }
              enum Refusal { EXPIRED, FORBIDDEN }
              enum Zone { A, B }
            }
            """, """
            @Catalog("example")
            interface Places {
              @MetricFamily("example_places_total")
              void seen(String path, String region);
            }
            """, """
            @Catalog("example")
            interface Starts {
              @MetricFamily("example_starts_total")
              void started();
            }
            """);

    private static List<String> recorders(List<JavaFileObject> sources, String... options) {
        Compilation compilation = compiler(options).compile(sources);
        return RECORDERS.stream().map(name -> generated(compilation, name)).toList();
    }

    @Test
    void twoCompilationsWriteTheSame() {
        assertThat(recorders(SOURCES)).isEqualTo(recorders(SOURCES));
    }

    @Test
    void theOrderOfTheSourcesDoesNotMatter() {
        List<JavaFileObject> reversed = new ArrayList<>(SOURCES);
        Collections.reverse(reversed);
        assertThat(recorders(reversed)).isEqualTo(recorders(SOURCES));
    }

    @Test
    void norDoesTheEncodingThatTheCompilerWasTold() {
        JavaFileObject help = Compilations.source("""
                @Catalog("example")
                interface Help {
                  @MetricFamily(value = "example_umlauts_total")
                  void counted();
                }
                """);
        List<String> written = Stream.of("US-ASCII", "UTF-8", "UTF-16")
                .map(encoding -> generated(compiler("-encoding", encoding).compile(help), "HelpRecorder"))
                .distinct()
                .toList();
        assertThat(written)
                .singleElement()
                .asString()
                .contains(".help(\"Z\\u00e4hlt \\u2264 3 \\ud83d\\ude00 \\\\\\u00e4.\")");
        assertThat(Recorded.by("@MetricFamily(\"example_umlauts_total\") void counted();", "")
                        .text())
                .contains("# HELP example_umlauts_total Zählt ≤ 3 😀 \\\\ä.\n");
    }
}
