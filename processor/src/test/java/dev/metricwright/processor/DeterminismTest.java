package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.described;
import static dev.metricwright.processor.Compilations.generated;
import static dev.metricwright.processor.Compilations.messages;
import static dev.metricwright.processor.Compilations.sources;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorders are the same, byte by byte, from build to build. */
class DeterminismTest {

    private static final List<String> INTERFACES = List.of("Rules", "Places", "Starts");

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

    private static final JavaFileObject WRONG = Compilations.source(Compilations.rules("""
            @MetricFamily("EXAMPLE_INIT_TOTAL")
            void counted();
            @MetricFamily("example_paths_total")
            void seen(String path, String region);
            @MetricFamily(value = "example_batch_size", buckets = {1.5, 0.25})
            void batch(long items);
            @MetricFamily("example_modes_total")
            void switched(Mode mode);
            enum Mode { FAST, INIT }
            """));

    /** Returns all sources that are written, followed by all descriptions. */
    private static List<String> recorders(List<JavaFileObject> sources, String... options) {
        Compilation compilation = compiler(options).compile(sources);
        return Stream.concat(
                        INTERFACES.stream().map(name -> generated(compilation, name + "Recorder")),
                        INTERFACES.stream().map(name -> described(compilation, name)))
                .toList();
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
    void theCompilerDoesNotMatter() {
        Ecj ecj = Ecj.compile(compiler(), SOURCES);
        assertThat(Stream.concat(
                        INTERFACES.stream().map(name -> ecj.generated("acme." + name + "Recorder")),
                        INTERFACES.stream().map(name -> ecj.described("acme." + name))))
                .isEqualTo(recorders(SOURCES));
    }

    /**
     * Locales with their own rules for capitals, digits and calendars. JDKs are compared by the golden files, which
     * each must reproduce.
     */
    @ParameterizedTest
    @CsvSource({"tr-TR, Europe/Istanbul", "ar-EG, Asia/Riyadh", "th-TH-u-ca-buddhist-nu-thai, Pacific/Kiritimati"})
    void theLocaleAndTheTimeZoneDoNotMatter(String language, String zone) {
        List<String> recorders = recorders(SOURCES);
        List<String> messages = messages(compiler().compile(WRONG));
        Locale locale = Locale.getDefault();
        TimeZone timeZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(recorders(SOURCES)).isEqualTo(recorders);
            assertThat(messages(compiler().compile(WRONG))).hasSize(4).isEqualTo(messages);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(timeZone);
        }
    }

    @Test
    void findingsAreInTheOrderOfTheNamesOfTypes() {
        List<JavaFileObject> sources = sources(
                "@Catalog(\"nope\") interface B {}",
                "@Catalog(\"nope\") interface C {}",
                "@Catalog(\"nope\") interface A {}");
        assertThat(compiler().compile(sources).diagnostics())
                .extracting(diagnostic -> diagnostic.getSource().getName().replaceFirst("^/", ""))
                .containsExactly("acme/A.java", "acme/B.java", "acme/C.java");
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
