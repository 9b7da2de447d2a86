package dev.metricwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.metricwright.MetricsRegistry;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Constants that did not exist when the recorder was compiled, because the jar of their enum is newer. */
class NewerEnumTest {

    private static final String MEMBERS = """
            @MetricFamily("example_modes_total") void switched(Mode mode);
            @MetricFamily("example_modes_total") Counter switches(Mode mode);
            @MetricFamily("example_kinds_total") void closed(@Label("kind") Mode mode);
            @MetricFamily("example_tones_total") void heard(@Label("tone") Mode mode, String by);
            @MetricFamily("example_tones_total") Counter hearing(@Label("tone") Mode mode, String by);
            @MetricFamily("example_detailed_total") void answered(String client, @Label("port") Mode mode);
            @StartsSeries void mode(Mode mode);
            @StartsSeries void tone(@Label("tone") Mode mode, String by);
            @RemovesSeries void modeGone(Mode mode);
            @RemovesSeries void kindGone(@Label("kind") Mode mode);
            @RemovesSeries void toneGone(@Label("tone") Mode mode, String by);
            """;

    private static final String OLD = "public enum Mode { FAST, SLOW }";
    private static final String NEW = "public enum Mode { STEADY, SLOW, FAST }";

    /** Compiles the interface with the old enum, and runs code that was compiled with the new one. */
    private static Recorded by(String statements) {
        Compilation compilation = Compilations.compiler("-Werror")
                .withClasspath(Compilations.classPathWith(Compilations.classes(List.of(), OLD)))
                .compile(Compilations.sources(Compilations.rules(MEMBERS)));
        assertThat(compilation.errors()).isEmpty();
        Path recorder = Compilations.classes(compilation);
        Path newer = Compilations.classes(List.of(), NEW);
        String classPath = String.join(
                File.pathSeparator, System.getProperty("java.class.path"), recorder.toString(), newer.toString());
        Path application = Compilations.classes(List.of("-classpath", classPath), Recorded.application(statements));
        return Recorded.by(MetricsRegistry.create(), newer, recorder, application);
    }

    @Test
    void constantsThatTheRecorderKnowsAreThemselvesWhereverTheyAreByNow() {
        assertThat(by("""
                        rules.switched(Mode.FAST);
                        rules.switched(Mode.SLOW);
                        rules.switches(Mode.SLOW).inc();
                        rules.heard(Mode.FAST, "me");
                        rules.closed(Mode.SLOW);
                        rules.closed(Mode.FAST);
                        rules.kindGone(Mode.FAST);
                        """).samples())
                .containsExactlyInAnyOrder(
                        "example_modes_total{mode=\"fast\"} 1",
                        "example_modes_total{mode=\"slow\"} 2",
                        "example_tones_total{tone=\"fast\",by=\"me\"} 1",
                        "example_kinds_total{kind=\"slow\"} 1");
    }

    @Test
    void othersAreRecordedAsTheOverflowValueAndCounted() {
        assertThat(by("""
                        rules.switched(Mode.STEADY);
                        rules.switched(Mode.STEADY);
                        rules.closed(Mode.STEADY);
                        rules.heard(Mode.STEADY, "me");
                        rules.heard(Mode.STEADY, "you");
                        """).samples())
                .containsExactlyInAnyOrder(
                        "example_modes_total{mode=\"other\"} 2",
                        "example_kinds_total{kind=\"other\"} 1",
                        "example_tones_total{tone=\"hum\",by=\"me\"} 1",
                        "example_tones_total{tone=\"hum\",by=\"you\"} 1",
                        "metricwright_label_overflow_total{family=\"example_modes_total\",label=\"mode\"} 2",
                        "metricwright_label_overflow_total{family=\"example_kinds_total\",label=\"kind\"} 1",
                        "metricwright_label_overflow_total{family=\"example_tones_total\",label=\"tone\"} 2");
    }

    @Test
    void orAsThatOfADetailLabel() {
        Recorded recorded = by("rules.answered(\"c\", Mode.STEADY); rules.answered(\"c\", Mode.SLOW);");
        assertThat(recorded.samples())
                .containsExactlyInAnyOrder(
                        "example_detailed_total{client=\"c\"} 2",
                        "metricwright_label_overflow_total{family=\"example_detailed_total\",label=\"port\"} 1");
        assertThat(recorded.samples("per_port"))
                .containsExactlyInAnyOrder(
                        "example_detailed_total{client=\"c\",port=\"other\"} 1",
                        "example_detailed_total{client=\"c\",port=\"slow\"} 1",
                        "metricwright_label_overflow_total{family=\"example_detailed_total\",label=\"port\"} 1");
    }

    @Test
    void theirHandlesRecordLikewise() {
        assertThat(by("""
                        Counter switches = rules.switches(Mode.STEADY);
                        switches.inc(2);
                        switches.inc(3);
                        rules.hearing(Mode.STEADY, "me").inc();
                        """).samples())
                .containsExactlyInAnyOrder(
                        "example_modes_total{mode=\"other\"} 5",
                        "example_tones_total{tone=\"hum\",by=\"me\"} 1",
                        "metricwright_label_overflow_total{family=\"example_modes_total\",label=\"mode\"} 2",
                        "metricwright_label_overflow_total{family=\"example_tones_total\",label=\"tone\"} 1");
    }

    @Test
    void theyStartNothing() {
        assertThat(by("rules.mode(Mode.STEADY); rules.tone(Mode.STEADY, \"me\");")
                        .samples())
                .isEmpty();
    }

    @Test
    void theyRemoveNothing() {
        assertThat(by("""
                        rules.switched(Mode.STEADY);
                        rules.closed(Mode.STEADY);
                        rules.heard(Mode.STEADY, "me");
                        rules.heard(Mode.STEADY, "you");
                        rules.modeGone(Mode.STEADY);
                        rules.kindGone(Mode.STEADY);
                        rules.toneGone(Mode.STEADY, "me");
                        """).samples())
                .containsExactlyInAnyOrder(
                        "example_modes_total{mode=\"other\"} 1",
                        "example_kinds_total{kind=\"other\"} 1",
                        "example_tones_total{tone=\"hum\",by=\"me\"} 1",
                        "example_tones_total{tone=\"hum\",by=\"you\"} 1",
                        "metricwright_label_overflow_total{family=\"example_modes_total\",label=\"mode\"} 1",
                        "metricwright_label_overflow_total{family=\"example_kinds_total\",label=\"kind\"} 1",
                        "metricwright_label_overflow_total{family=\"example_tones_total\",label=\"tone\"} 2");
    }
}
