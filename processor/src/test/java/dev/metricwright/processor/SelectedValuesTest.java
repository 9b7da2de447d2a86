package dev.metricwright.processor;

import static dev.metricwright.processor.Compilations.check;
import static dev.metricwright.processor.Compilations.compiler;
import static dev.metricwright.processor.Compilations.messages;
import static dev.metricwright.processor.Compilations.sources;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enums by which methods start and remove series, although no method records them. */
class SelectedValuesTest {

    @TempDir
    private Path folder;

    private Compiler compiler;

    @BeforeEach
    void write() throws IOException {
        Path catalog = folder.resolve("shop.yaml");
        Files.writeString(catalog, """
                catalog: shop
                families:
                  - {name: shop_orders_total, type: counter, help: Orders., labels: {code: {values: [b-c, b_c, 'on']}}}
                  - {name: shop_refunds_total, type: counter, help: Refunds., labels: {code: {values: [b.c, late]}}}
                  - name: shop_returns_total
                    type: counter
                    help: Returns.
                    labels: {code: {values: [b-c, b_c]}}
                    allow: {unknown-label-value: "b_c is the old spelling"}
                """);
        compiler = compiler("-Ametricwright.catalogs=" + catalog);
    }

    private static String orders(String members) {
        return """
                @Catalog("shop")
                public interface Rules {
                  @MetricFamily("shop_orders_total")
                  @Labels("code=b-c")
                  void ordered();
                """ + members + "}\n";
    }

    @Test
    void aConstantThatMayMeanSeveralValuesIsRefused() {
        check(compiler, orders("""
                @StartsSeries
                void begun(
                    Code code); // ! unknown-label-value
                @RemovesSeries
                void gone(
                    Code code); // ! unknown-label-value
                enum Code { ON, B_C }
                """));
    }

    @Test
    void soAreConstantsThatMeanTheSameValue() {
        check(compiler, orders("""
                @StartsSeries
                void begun(
                    Code code); // ! unknown-label-value
                @RemovesSeries
                void gone(
                    Code code); // ! unknown-label-value
                enum Code { ON, On }
                """));
    }

    @Test
    void constantsThatStateTheirValuesAreAccepted() {
        check(compiler, orders("""
                @StartsSeries
                void begun(Code code);
                @RemovesSeries
                void gone(Code code);
                enum Code { ON, @LabelValue("b-c") B_C, @LabelValue("b_c") OLD_B_C }
                """));
    }

    @Test
    void constantsThatOnlyOtherFamiliesHaveMayMeanTheSame() {
        check(compiler, orders("""
                @MetricFamily("shop_refunds_total")
                @Labels("code=late")
                void refunded();
                @StartsSeries
                void begun(Code code);
                @RemovesSeries
                void gone(Code code);
                enum Code { ON, LATE, UNHEARD, Unheard }
                """));
    }

    @Test
    void whatTheCatalogExcusesIsAccepted() {
        check(compiler, """
                @Catalog("shop")
                public interface Rules {
                  @MetricFamily("shop_returns_total")
                  @Labels("code=b-c")
                  void returned();
                  @RemovesSeries
                  void gone(Code code);
                  enum Code { B_C }
                }
                """);
    }

    @Test
    void findingsNameTheConstantAndTheFamily() {
        assertThat(messages(compiler.compile(sources(orders("""
                @MetricFamily("shop_refunds_total")
                @Labels("code=late")
                void refunded();
                @RemovesSeries
                void gone(Code code);
                enum Code { B_C }
                @StartsSeries
                void begun(Mode code);
                enum Mode { ON, @LabelValue("on") YES }
                """)))))
                .containsExactly(
                        "unknown-label-value: Code.B_C may mean each of the values b-c, b_c of label code of"
                                + " shop_orders_total; put @LabelValue on it with the one that is meant",
                        "unknown-label-value: Mode.ON and Mode.YES both mean \"on\" of label code of"
                                + " shop_orders_total; put @LabelValue on one of them with another value");
    }
}
